using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;

namespace Sanwen.Browser.Tests;

/// <summary>The pages of the programmes, in the sample office as it comes.</summary>
public sealed class ProgrammeTests(Chromium chromium) : OfficeWalk(chromium)
{
    private static readonly string[] Staff =
    [
        "/programmes", "/lists", "/lists/桂城党建730", "/lists/新一轮基层党建三年行动计划2026/roll-over", "/proposals", "/proposals/ZM-JY-013",
        "/findings", "/findings/new", "/inspections", "/requests", "/requests/new/suqiu", "/ratings", "/ratings/活力指数", "/commendations/活力指数",
        "/dossiers", "/calls", "/agreements", "/trends", "/import", "/policy", "/people/duban@zumiao.example",
    ];

    private static readonly string[] Everybody = ["/public", "/public/2026年十大民生实事", "/ask", "/ask/suqiu", "/ask/lookup"];

    protected override string Begins => "2026-11-23 09:00";

    protected override bool Programmes => true;

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Every_page_fits_the_screen_lets_everybody_in_and_leaves_the_console_quiet(Device device)
    {
        var faults = await Walk(await SignedIn(LivedOffice.Officer, device), Staff);
        faults.AddRange(await Walk(await Somebody(device), Everybody));
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task The_programmes_sit_for_their_portraits()
    {
        var officer = await SignedIn(LivedOffice.Officer, Device.Desktop);
        await officer.Page.SetViewportSizeAsync(1280, 1000);
        await officer.Go("/trends");
        await officer.Keep("trends");
        await officer.Go("/lists/桂城党建730");
        await officer.Keep("list");
    }

    private static async Task<List<string>> Walk(Visitor visitor, IEnumerable<string> addresses)
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await visitor.Go(address);
            if (answer!.Status != 200) faults.Add($"{address}: {answer.Status}");
            faults.AddRange(visitor.TakeComplaints().Concat(await PageCheck.Faults(visitor)).Select(f => $"{address}: {f}"));
        }

        return faults;
    }
}
