using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>What is not plain, comes twice, or comes too late.</summary>
public sealed class UnclearTests
{
    [Fact]
    public async Task An_unclear_reply_is_answered_once_and_the_answer_can_be_replied_to()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "再看看吧"));
        await host.Post(host.Reply(mail, "同意，但要先报区里"));

        var answer = Assert.Single(await host.Mails(MailKind.Unclear));
        var text = await host.Service<Web.Mails.MailWriter>().Write(answer, TestContext.Current.CancellationToken);
        Assert.Equal((Leader, mail.Link), (answer.To, answer.Link));
        Assert.Contains("没有读懂回复里写的“再看看吧”", text.Text, StringComparison.Ordinal);
        Assert.Contains("同意 / 退回：理由", text.Text, StringComparison.Ordinal);
        Assert.Null((await host.TheApproval(mail)).Ruling);

        await host.Post(host.Reply(answer, "还是看看"));
        Assert.Single(await host.Mails(MailKind.Unclear));
        await host.Post(host.Reply(answer, "同意"));
        Assert.Equal(Verdict.Approved, (await host.TheApproval(mail)).Ruling?.Verdict);
    }

    [Theory]
    [InlineData("退回", "没有写明理由")]
    [InlineData("退回：", "没有写明理由")]
    [InlineData("", "没有读到您写的内容")]
    [InlineData("上报：请定", "本件不能这样回复")]
    public async Task What_is_missing_is_said(string text, string why)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, text));

        Assert.Contains(why, Assert.Single(await host.Mails(MailKind.Unclear)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_said_to_be()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "退回：" + new string('长', 501)));

        Assert.Contains("有 501 字", Assert.Single(await host.Mails(MailKind.Unclear)).Words, StringComparison.Ordinal);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task At_the_top_nothing_can_go_up_and_the_secretary_is_told()
    {
        await using var host = await ReplyingOffice.Open();
        await host.Post(host.Reply(await host.Raise(), "不同意：产权未明"));
        var ask = Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == Leader);

        await host.Post(host.Reply(ask, "上报：超出权限"));

        var answer = Assert.Single(await host.Mails(MailKind.Unclear));
        Assert.Contains("最高层级", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer.Link);
        Assert.Equal(IssueState.Deciding, (await host.TheIssue()).State);
    }

    [Fact]
    public async Task The_same_call_made_again_is_silent()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var consultation = await host.Raise();

        for (var n = 0; n < 3; n++)
        {
            await host.Post(host.Reply(mail, "退回：材料不全"));
            await host.Post(host.Reply(consultation, "不同意：产权未明"));
        }

        var ask = Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == Leader);
        for (var n = 0; n < 3; n++) await host.Post(host.Reply(ask, "批准"));

        Assert.Single(await host.Mails(MailKind.Decided));
        Assert.Single(await host.Mails(MailKind.Decision));
        Assert.Empty(await host.Mails(MailKind.Unclear));
        Assert.Single(await host.Store.Journal(mail.Instance, TestContext.Current.CancellationToken), e => e.Action == Core.Journals.JournalAction.Returned);
    }

    [Fact]
    public async Task The_same_call_made_twice_at_once_decides_once()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Post(host.Reply(mail, "同意"))));

        Assert.Single(await host.Mails(MailKind.Decided));
        Assert.Empty(await host.Mails(MailKind.Unclear));
    }

    [Fact]
    public async Task The_same_call_made_again_after_the_link_has_expired_is_silent()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        await host.Post(host.Reply(mail, "同意"));
        await host.PassTo("2026-11-20 09:00");

        await host.Post(host.Reply(mail, "同意"));

        Assert.Empty(await host.Mails(MailKind.Unclear));
    }

    [Fact]
    public async Task Who_comes_too_late_is_told_who_decided_what()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        await host.Service<Deciding>().Decide(mail.Instance, Officer, true, "", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        await host.Post(host.Reply(mail, "退回：材料不全"));

        var answer = Assert.Single(await host.Mails(MailKind.Unclear));
        Assert.Equal("督办员已于 2026-10-08 09:00 决定：同意。", answer.Words);
        Assert.Null(answer.Link);
        Assert.Equal(Verdict.Approved, (await host.TheApproval(mail)).Ruling!.Verdict);
    }

    [Fact]
    public async Task Who_answers_a_consultation_that_is_over_is_told_where_it_went()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Raise();
        await host.PassTo("2026-10-14 09:00");

        await host.Post(host.Reply(mail, "同意"));

        Assert.Contains("会商已经结束", Assert.Single(await host.Mails(MailKind.Unclear)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_whose_link_has_expired_is_told_so()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        await host.PassTo("2026-11-20 09:00");

        await host.Post(host.Reply(mail, "同意"));

        var answer = Assert.Single(await host.Mails(MailKind.Unclear));
        Assert.Contains("已过有效期", answer.Words, StringComparison.Ordinal);
        Assert.Null(answer.Link);
    }

    [Fact]
    public async Task An_answer_is_marked_as_one_so_that_no_program_answers_it()
    {
        await using var host = await ReplyingOffice.Open();
        using var folder = new TempFolder();
        await host.Post(host.Reply(await host.Apply(), "再看看吧"));
        var answer = Assert.Single(await host.Mails(MailKind.Unclear));
        var text = await host.Service<Web.Mails.MailWriter>().Write(answer, TestContext.Current.CancellationToken);

        await new Local.Mails.FolderSender(folder.Path, new(), TimeProvider.System).Send(
            new(answer, OutboxState.Claimed, 1, null, null, ""), text, TestContext.Current.CancellationToken);

        var head = await File.ReadAllTextAsync(Directory.GetFiles(folder.Path).Single(), TestContext.Current.CancellationToken);
        Assert.Contains("auto-replied", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Reply-To: {host.ReplyTo(answer)}", head, StringComparison.OrdinalIgnoreCase);
    }
}
