using System.Net;
using Sanwen.Web.Pages.Programmes;

namespace Sanwen.Local.Tests.Pages.Programmes;

/// <summary>The sample office as it comes with the program, walked through link by link.</summary>
public sealed class SampleWalkTests
{
    private const int MostAlike = 10;

    [Fact]
    public async Task Every_link_that_an_officer_finds_in_the_sample_office_opens_a_page()
    {
        await using var host = await SampleOffice.Open();
        using var browser = await host.SignedIn(SampleOffice.Duban);
        var seen = await Walk(browser, "/", "/programmes");

        Assert.Empty(seen.Where(s => s.Value != HttpStatusCode.OK).Select(s => $"{s.Key}: {s.Value}"));
        Assert.All(ProgrammeCard.All, card => Assert.Contains(card.Address, seen.Keys));
    }

    [Fact]
    public async Task What_the_public_finds_leads_nowhere_else()
    {
        await using var host = await SampleOffice.Open();
        using var browser = host.Browser();
        var seen = await Walk(browser, "/public", "/ask");

        Assert.Empty(seen.Where(s => s.Value != HttpStatusCode.OK && s.Key != "/").Select(s => $"{s.Key}: {s.Value}"));
        Assert.All(seen.Keys, address => Assert.Matches("^/(public|ask|signin|$)", address));
    }

    /// <summary>What each address that can be reached answers; of pages alike but for their last part, the first ones.</summary>
    private static async Task<Dictionary<string, HttpStatusCode>> Walk(Browser browser, params string[] from)
    {
        var seen = new Dictionary<string, HttpStatusCode>();
        var alike = new Dictionary<string, int>();
        var open = new Queue<string>(from);
        while (open.TryDequeue(out var address))
        {
            if (seen.ContainsKey(address)) continue;
            var page = await browser.Get(address);
            seen[address] = page.Status == HttpStatusCode.Found ? HttpStatusCode.OK : page.Status;
            foreach (var link in Links(page))
            {
                if (seen.ContainsKey(link) || open.Contains(link)) continue;
                var kind = KindOf(link);
                alike[kind] = alike.GetValueOrDefault(kind) + 1;
                if (alike[kind] <= MostAlike || kind == "/") open.Enqueue(link);
            }
        }

        return seen;
    }

    /// <summary>What pages have in common that differ in their query, or in the last part of their address.</summary>
    private static string KindOf(string link) =>
        link.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? link[..(query + 1)] : link[..(link.LastIndexOf('/') + 1)];

    private static IEnumerable<string> Links(Seen page) => page.Location is { } elsewhere
        ? [elsewhere]
        : page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct();
}
