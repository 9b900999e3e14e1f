using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>Decisions and opinions by a reply to the mail that asks for them.</summary>
public sealed class InboundTests
{
    [Theory]
    [InlineData("/inbound/email")]
    [InlineData("/api/inbound/email")]
    public async Task A_reply_decides_an_application_like_the_page_of_its_link(string path)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意，请抓紧。\r\n\r\n-----原始邮件-----\r\n发件人:三问督办\r\n退回：看错了"), path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((Verdict.Approved, Leader, "请抓紧。"), Ruling(await host.TheApproval(mail)));
        Assert.Equal(new(2027, 3, 31), (await host.Find<Matter>("M-01")).Due);
        Assert.Single(await host.Mails(MailKind.Decided));
        Assert.Empty(await host.Mails(MailKind.Unclear));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("GBK")]
    [InlineData("gb2312")]
    public async Task A_reply_in_a_Chinese_charset_keeps_its_words(string charset)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "退回：佛山市禅城区祖庙街道“㐂”字号管线资料不全") with { Charset = charset });

        Assert.Equal((Verdict.Returned, Leader, "佛山市禅城区祖庙街道“㐂”字号管线资料不全"), Ruling(await host.TheApproval(mail)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n-----原始邮件-----\r\n发件人:三问督办\r\n同意")]
    public async Task A_reply_of_HTML_alone_is_read_without_what_it_quotes(string text)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        const string Html = "<html><head><title>同意</title></head><body><div>退回：<b>材料</b>不全</div><div><br></div><div>张三</div>"
            + "<blockquote>同意</blockquote></body></html>";

        await host.Post(host.Reply(mail, text) with { Html = Html, Charset = "gbk" });

        Assert.Equal((Verdict.Returned, Leader, "材料不全"), Ruling(await host.TheApproval(mail)));
    }

    [Fact]
    public async Task Attachments_are_read_past()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意") with { Attachments = [new byte[3_000_000], [1, 2, 3]] });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task Units_and_tiers_speak_by_reply_as_well()
    {
        await using var host = await ReplyingOffice.Open();
        var consultation = await host.Raise();

        await host.Post(host.Reply(consultation, "不同意：管线产权未明"));
        var ask = Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == Leader);
        var deciding = await host.TheIssue();
        await host.Post(host.Reply(ask, "批准，请抓紧推进"));
        var settled = await host.TheIssue();

        Assert.Equal((Stance.Disagree, "管线产权未明"), (deciding.Consultations[0].Units[0].Opinion!.Stance, deciding.Consultations[0].Units[0].Opinion!.Words));
        Assert.Equal((IssueState.Deciding, "Z"), (deciding.State, deciding.At));
        Assert.Equal((IssueState.Settled, TierVerdict.Approved, "请抓紧推进"), (settled.State, settled.Asks[0].Ruling!.Verdict, settled.Asks[0].Ruling!.Reason));
    }

    [Theory]
    [InlineData("同意", Stance.Agree, "")]
    [InlineData("意见：建议错峰", Stance.Comment, "建议错峰")]
    public async Task An_opinion_by_reply_is_entered(string text, Stance stance, string words)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Raise();

        await host.Post(host.Reply(mail, text));

        var opinion = (await host.TheIssue()).Consultations[0].Units[0].Opinion!;
        Assert.Equal((stance, words, Head), (opinion.Stance, opinion.Words, opinion.By));
    }

    [Theory]
    [InlineData("退回：缺资料", TierVerdict.Returned, IssueState.Returned)]
    [InlineData("不同意：缺资料", TierVerdict.Returned, IssueState.Returned)]
    public async Task A_tier_returns_with_its_instruction(string text, TierVerdict verdict, IssueState state)
    {
        await using var host = await ReplyingOffice.Open();
        await host.Post(host.Reply(await host.Raise(), "不同意：产权未明"));

        await host.Post(host.Reply(Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == Leader), text));

        var issue = await host.TheIssue();
        Assert.Equal((state, verdict, "缺资料"), (issue.State, issue.Asks[0].Ruling!.Verdict, issue.Asks[0].Ruling!.Reason));
    }

    private static (Verdict, string, string) Ruling(Approval approval) =>
        approval.Ruling is { } ruling ? (ruling.Verdict, ruling.By, ruling.Reason) : throw new InvalidOperationException("Nothing is decided.");
}
