using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class DecisionPageTests
{
    [Fact]
    public async Task The_first_decision_wins_and_the_others_are_told_who_decided_what()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await Apply(host, new(ApprovalKind.Extension, "等待停电窗口", new(2027, 3, 31)));
        var asks = await host.Mails(MailKind.Approval);
        Assert.Equal([Leader, Officer], asks.Select(m => m.To).Order());
        var (first, sibling) = (host.Address(asks[0]), host.Address(asks[1]));

        var page = await browser.Get(first);
        var open = await browser.Get(sibling);
        Assert.Contains("从 2026年12月31日 延到 2027年3月31日", page.Text, StringComparison.Ordinal);
        Assert.Contains("等待停电窗口", page.Text, StringComparison.Ordinal);
        var decided = await browser.Submit(page, "同意");
        var late = await browser.Submit(open, "退回", [("reason", "不同意")]);

        Assert.Contains("已记录您的决定", decided.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains($"{NameOf(asks[0].To)}已于 10月8日 09:00 决定：同意", late.Text, StringComparison.Ordinal);
        Assert.Contains("决定：同意", (await browser.Get(sibling)).Text, StringComparison.Ordinal);
        Assert.Equal(new(2027, 3, 31), (await host.Find<Matter>("M-01")).Due);
        Assert.Single(await host.Mails(MailKind.Decided));
    }

    [Fact]
    public async Task Looking_never_decides()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var approval = await Apply(host, new(ApprovalKind.CloseOut, "已完成"));
        var address = host.Address((await host.Mails(MailKind.Approval))[0]);

        for (var i = 0; i < 10; i++) await browser.Get(address);
        await browser.Head(address);
        await browser.Get(address + "?verdict=approve");

        Assert.Null((await host.Find<Approval>(approval.Id)).Ruling);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_and_keeps_nothing_without()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var approval = await Apply(host, new(ApprovalKind.CloseOut, "已完成"));
        var page = await browser.Get(host.Address((await host.Mails(MailKind.Approval))[0]));

        var missing = await browser.Submit(page, "退回");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("请写明理由", missing.Document.GetElementById("reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.Find<Approval>(approval.Id)).Ruling);
        await browser.Submit(missing, "退回", [("reason", "缺验收单")]);
        Assert.Equal((Verdict.Returned, "缺验收单"), ((await host.Find<Approval>(approval.Id)).Ruling!.Verdict, (await host.Find<Approval>(approval.Id)).Ruling!.Reason));
    }

    [Fact]
    public async Task A_naming_is_decided_by_the_principal_leader_and_withdrawn_by_an_answer()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await host.PassTo("2026-10-19 09:00");
        var ask = Assert.Single(await host.Mails(MailKind.Approval));
        var page = await browser.Get(host.Address(ask));
        Assert.Contains("经提醒、催办、督办仍未答复", page.Text, StringComparison.Ordinal);
        Assert.Equal(["通报点名", "暂不点名"], page.Document.QuerySelectorAll("button[name=verdict]").Select(b => b.TextContent));

        await browser.Submit(await browser.Get(host.Address((await host.Mails(MailKind.Ask))[0])), "提交答复", [("words-0", "补答"), ("words-1", "补答")]);

        var ended = await browser.Get(host.Address(ask));
        Assert.Contains("已撤回，不必再作决定", ended.Text, StringComparison.Ordinal);
        Assert.Empty(ended.Document.QuerySelectorAll("button[name=verdict]"));
    }

    [Fact]
    public async Task What_nobody_decided_has_lapsed_and_says_so()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await Apply(host, new(ApprovalKind.CloseOut, "已完成"));
        var address = host.Address((await host.Mails(MailKind.Approval))[0]);
        var open = await browser.Get(address);
        await host.PassTo("2026-11-20 09:00");

        var page = await browser.Get(address);
        var late = await browser.Submit(open, "同意");

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (page.Status, late.Status));
        Assert.Contains("没有人作出决定，这项审批已失效", page.Text, StringComparison.Ordinal);
        Assert.Equal(MatterStatus.Open, (await host.Find<Matter>("M-01")).Status);
    }

    [Fact]
    public async Task Taking_a_matter_over_is_accepted_by_who_is_asked()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await Apply(host, new(ApprovalKind.HandOver, "职责调整", To: Other));
        var page = await browser.Get(host.Address(Assert.Single(await host.Mails(MailKind.Approval))));

        await browser.Submit(page, "接收");

        Assert.Equal(Other, (await host.Find<Matter>("M-01")).Responsible);
    }

    [Fact]
    public async Task Somebody_else_with_a_genuine_link_only_reads()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var approval = await Apply(host, new(ApprovalKind.CloseOut, "已完成"));
        var address = $"/d/{host.Signer.Sign(new(LinkPurpose.Decide, approval.Id, Other, At("2026-10-20 00:00")))}";

        var page = await browser.Get(address);
        var forced = await browser.Post(address, ("verdict", "approve"));

        Assert.Contains("这里只供查看", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
        Assert.Null((await host.Find<Approval>(approval.Id)).Ruling);
    }

    private static async Task<Approval> Apply(OfficeHost host, Application application)
    {
        var applied = await host.Service<Applying>().Apply("M-01", Doer, application, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return Assert.IsType<Outcome<Approval>.Done>(applied).Value;
    }

    private static string NameOf(string email) => email == Leader ? "分管领导" : "督办员";
}
