using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.WorkingLists;

public sealed class ListPageTests
{
    [Fact]
    public async Task All_lists_are_shown_with_their_lights_and_what_is_done()
    {
        await using var host = await ListOffice.OpenOffice();
        var stored = await host.Stored<Matter>("SS-2026-01");
        await host.Write(new Change().Put(stored, stored.Value with { Status = MatterStatus.Closed, ClosedOn = new(2026, 10, 1), Progress = 100 }));
        using var browser = await host.SignedIn(Doer);

        var page = await browser.Get("/lists");

        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(ListOffice.Open, StringComparison.Ordinal));
        Assert.Equal("1 / 2 50.0%", row.QuerySelector("[data-label='对标完成']")!.TextContent.Trim());
        Assert.Equal(["1", "0", "0", "1"], new[] { "红", "黄", "绿", "蓝" }.Select(l => row.QuerySelector($"[data-label='{l}']")!.TextContent.Trim()));
        Assert.Contains("公开", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.Get("/programmes")).Document.QuerySelector("a[href='/lists']"));
    }

    [Fact]
    public async Task A_list_is_grouped_by_theme_and_shows_each_quarters_milestones()
    {
        await using var host = await ListOffice.OpenOffice();
        using var browser = await host.SignedIn(Doer);

        var page = await browser.Get(Addresses.List(ListOffice.Plan));

        Assert.Equal(["政治建设 完成 0 / 1", "队伍建设 完成 0 / 1"], page.Document.QuerySelectorAll(".sheet h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("10% 摸底", page.Document.QuerySelector("[data-label='一季度'] .reached")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("35% 建章", page.Document.QuerySelector("[data-label='三季度'] .reached")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("70% 达标", page.Document.QuerySelector("[data-label='四季度']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026 年目标 40% 建立", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/matters/SN-2026-01']"));
        Assert.Null(page.Document.QuerySelector("a[href$='roll-over']"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/lists/nothing")).Status);
    }

    [Fact]
    public async Task Who_applies_for_closing_and_who_verifies_sees_the_standard()
    {
        await using var host = await ListOffice.OpenOffice();
        using var browser = await host.SignedIn(Doer);
        var page = await browser.Get("/matters/SS-2026-01");
        Assert.Contains("请对照完成标准逐条写明：建成并开诊", page.Text, StringComparison.Ordinal);

        await browser.Submit(page, "提交申请", [("reason", "已经开诊")]);

        var mail = (await host.Mails(MailKind.Approval)).First(m => m.To == Leader);
        Assert.Equal((ApprovalKind.CloseOut, "建成并开诊"), (mail.Approval, Assert.Single(mail.Matters).Standard));
        Assert.Contains("完成标准", (await host.Service<Web.Mails.MailWriter>().Write(mail, TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
        using var leader = host.Browser();
        Assert.Contains("完成标准：建成并开诊", (await leader.Get(host.Address(mail))).Text, StringComparison.Ordinal);
    }
}
