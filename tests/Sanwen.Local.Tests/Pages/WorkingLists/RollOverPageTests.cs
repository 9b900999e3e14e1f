using System.Net;
using Sanwen.Core.Engine;
using Sanwen.Core.Lists;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.WorkingLists;

public sealed class RollOverPageTests
{
    private const string Button = "确认结转 2 项", In2027 = "行动计划2027", In2028 = "行动计划2028";

    [Fact]
    public async Task A_plan_goes_through_its_years_to_its_end()
    {
        await using var host = await ListOffice.OpenOffice();
        host.Clock.Advance(At("2027-01-04 08:00") - host.Clock.GetUtcNow());
        using var officer = await host.SignedIn(Officer);

        var next = await officer.Submit(await Preview(officer, ListOffice.Plan), Button);

        Assert.Equal((HttpStatusCode.OK, In2027), (next.Status, next.Heading));
        Assert.Contains("结转 2 项", next.Text, StringComparison.Ordinal);
        await host.Service<Clockwork>().EnsureMonth(host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.RunDue();
        var asked = (await host.Find<AskRound>(AskRound.IdOf(new(2027, 1), Question.Plan, Doer))).Asked.Select(a => a.Matter).ToList();
        Assert.Contains("SN-2027-01", asked);
        Assert.DoesNotContain("SN-2026-01", asked);

        var stored = await host.Stored<Matter>("SN-2027-01");
        await host.Write(new Change().Put(stored, stored.Value with { Progress = 65 }));
        host.Clock.Advance(At("2028-01-04 08:00") - host.Clock.GetUtcNow());
        using var again = await host.SignedIn(Officer);
        Assert.Equal(In2028, (await again.Submit(await Preview(again, In2027), Button)).Heading);

        var matter = await again.Get("/matters/SN-2027-01");
        var years = matter.Document.QuerySelectorAll("td[data-label='达到']").Select(c => c.TextContent.Trim());
        Assert.Equal(["35%", "65%", "65%"], years);
        Assert.NotNull(matter.Document.QuerySelector(".facts a[href='/matters/SN-2026-01']"));
        Assert.NotNull(matter.Document.QuerySelector(".facts a[href='/matters/SN-2028-01']"));
        Assert.Contains("已结转", matter.Text, StringComparison.Ordinal);

        var over = await Preview(again, In2028);
        Assert.Equal((HttpStatusCode.Conflict, "不能结转"), (over.Status, over.Heading));
        Assert.Contains("到 2028 年为止", over.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_the_preview_writes_nothing_and_says_what_would_be()
    {
        await using var host = await ListOffice.OpenOffice();
        using var officer = await host.SignedIn(Officer);
        Assert.NotNull((await officer.Get(Addresses.List(ListOffice.Plan))).Document.QuerySelector($"a[href='{Addresses.RollOver(ListOffice.Plan)}']"));

        var page = await Preview(officer, ListOffice.Plan);

        Assert.All(["SN-2027-01", "2027-01-01", "70% 达标", "2026 年还没有结束"], w => Assert.Contains(w, page.Text, StringComparison.Ordinal));
        Assert.Equal(MatterStatus.Open, (await host.Find<Matter>("SN-2026-01")).Status);
        Assert.Null((await host.Find<MatterList>(MatterList.IdOf(ListOffice.Plan))).CarriedTo);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Find<Matter>("SN-2027-01"));
    }

    [Fact]
    public async Task A_second_press_and_a_stale_preview_change_nothing()
    {
        await using var host = await ListOffice.OpenOffice();
        using var officer = await host.SignedIn(Officer);
        var stale = await Preview(officer, ListOffice.Plan);
        var stored = await host.Stored<Matter>("SN-2026-02");
        await host.Write(new Change().Put(stored, stored.Value with { Progress = 61 }));

        var refused = await officer.Submit(stale, Button);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("预览之后数据有变动", refused.Text, StringComparison.Ordinal);
        await officer.Submit(refused, Button);
        var told = (await host.Mails(MailKind.NewMatters)).Count;
        var twice = await officer.Submit(refused, Button);
        Assert.Equal((HttpStatusCode.Conflict, "不能结转"), (twice.Status, twice.Heading));
        Assert.Equal(told, (await host.Mails(MailKind.NewMatters)).Count);
    }

    [Fact]
    public async Task Nobody_but_an_officer_comes_there()
    {
        await using var host = await ListOffice.OpenOffice();
        using var doer = await host.SignedIn(Doer);

        Assert.Equal(HttpStatusCode.Forbidden, (await Preview(doer, ListOffice.Plan)).Status);
    }

    [Fact]
    public async Task What_was_carried_over_leaves_the_dashboard_unless_it_is_asked_for()
    {
        await using var host = await ListOffice.OpenOffice();
        using var officer = await host.SignedIn(Officer);
        await officer.Submit(await Preview(officer, ListOffice.Plan), Button);

        Assert.Null((await officer.Get("/?mine=0&q=SN-")).Document.QuerySelector("a[href='/matters/SN-2026-01']"));
        Assert.NotNull((await officer.Get("/?mine=0&status=carriedover")).Document.QuerySelector("a[href='/matters/SN-2026-01']"));
        var old = await officer.Get(Addresses.List(ListOffice.Plan));
        Assert.Contains("已结转到", old.Text, StringComparison.Ordinal);
        Assert.Contains("结转 2 项", old.Text, StringComparison.Ordinal);
    }

    private static Task<Seen> Preview(Browser browser, string list) => browser.Get(Addresses.RollOver(list));
}
