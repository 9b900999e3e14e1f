using System.Net;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Trends;

/// <summary>Every figure of the page of trends leads to what it counts, and there is as much of it as the figure says.</summary>
public sealed class FigureLinksTests
{
    [Fact]
    public async Task Every_figure_leads_to_as_many_matters_as_it_says()
    {
        await using var host = await LivedMonths.OpenSample();
        await host.SendOldBulletin();
        using var leader = await host.SignedIn(Principal);
        var faults = await Crawl(leader, ["/trends", "/trends?compared=2026-10&order=overdue", $"/trends?unit={Uri.EscapeDataString("城建和水务办公室")}"]);
        Assert.True(faults.Counted > 500, $"only {faults.Counted} figures");
        Assert.True(faults.Told.Count == 0, string.Join(Environment.NewLine, faults.Told.Take(20)));
    }

    [Fact]
    public async Task Who_comes_by_the_mailed_link_sees_the_same_as_of_its_month_and_leaves_no_page_of_it()
    {
        await using var host = await LivedMonths.OpenSample();
        var address = host.Address((await host.Mails(Core.Mails.MailKind.Bulletin)).First(m => m.Month == new Core.Time.YearMonth(2026, 10)));
        using var reader = host.Browser();
        var root = (await reader.Get(address)).Document.QuerySelectorAll("a").Single(a => a.TextContent == "逐月比较").GetAttribute("href")!;
        Assert.Equal($"{address}/trends", root);

        var page = await reader.Get(root);
        Assert.Contains("截至 2026年10月31日", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026年11月", page.Text, StringComparison.Ordinal);
        Assert.All(
            page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!),
            to => Assert.True(to == "#projects" || to.StartsWith($"{root}/", StringComparison.Ordinal), to));
        var faults = await Crawl(reader, [root]);
        Assert.True(faults.Told.Count == 0, string.Join(Environment.NewLine, faults.Told.Take(20)));

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get($"{root}/2026-11")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/b/broken/trends")).Status);
    }

    /// <summary>Opens every figure once; what is wrong is told by its words.</summary>
    private static async Task<(int Counted, IReadOnlyList<string> Told)> Crawl(Browser browser, IEnumerable<string> pages)
    {
        var (told, seen, targets) = (new List<string>(), new HashSet<string>(), new Dictionary<string, Seen>());
        foreach (var address in pages)
        {
            var page = await browser.Get(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            foreach (var link in page.Document.QuerySelectorAll("main a.figure-link, main a.figure-value, main svg a").Where(a => !a.GetAttribute("href")!.StartsWith('#')))
            {
                var (to, words) = (link.GetAttribute("href")!, link.LocalName == "a" && link.Closest("svg") is null ? link.TextContent.Trim() : "");
                if (!seen.Add($"{to} {words}")) continue;
                if (!targets.TryGetValue(to, out var target)) targets[to] = target = await browser.Get(to);
                if (Fault(target, words) is { } fault) told.Add($"{words} → {to}: {fault}");
            }
        }

        return (seen.Count, told);
    }

    private static string? Fault(Seen target, string words)
    {
        if (target.Status != HttpStatusCode.OK) return $"{target.Status}";
        var number = words.Split(' ')[0];
        if (target.Text.Contains("没有逐项事项", StringComparison.Ordinal) || target.Text.Contains("没有保存逐项", StringComparison.Ordinal)) return null;
        if (!number.All(char.IsDigit) || number.Length == 0) return null;
        var counts = target.Document.QuerySelectorAll(".found b, .row > span > b").Select(b => b.TextContent).ToList();
        return counts.Contains(number) ? null : $"shows {string.Join('/', counts)}";
    }
}
