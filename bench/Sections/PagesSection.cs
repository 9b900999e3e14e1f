using Sanwen.Bench.Parts;

namespace Sanwen.Bench.Sections;

/// <summary>Pages of a served office, asked for one after the other.</summary>
internal static class PagesSection
{
    private const int WarmUp = 50, Requests = 400, RequestsWhereLarge = 100;

    private static readonly (string Name, string Address)[] Lists =
    [
        ("list of all", "/"), ("list of all, each found by two words", "/?q=管网 B-"),
        ("list of all, by due date", "/?sort=due"), ("list filtered by light and unit", "/?light=red&unit=单位3"),
    ];

    public static async Task Run(Report report, string opened, int size)
    {
        using var part = Part.Start("serve", BenchOffice.Copy(opened, $"served-{size}"));
        var site = await part.Told<ServePart.Site>();
        using var browser = new Browser(site);
        await browser.SignIn();
        foreach (var (name, address) in Lists)
        {
            var times = await Ask(browser, size, _ => address);
            report.Add($"{size:#,0} matters, dashboard, {name}: p50", times.P50, "ms", size == Goals.Size ? 10 : null);
            report.Add("the same: p99", times.P99, "ms", size == Goals.Size ? 100 : null);
        }

        var answers = await Ask(browser, size, i => site.Answers[i % site.Answers.Count]);
        report.Add($"{size:#,0} matters, answer page: p50", answers.P50, "ms");
        report.Add("the same: p99", answers.P99, "ms");
        var served = await part.Ask<Effort>("end");
        report.Add($"{size:#,0} matters served: peak memory", served.PeakMiB, "MiB", Goals.Ceiling);
    }

    private static async Task<Times> Ask(Browser browser, int size, Func<int, string> address)
    {
        for (var i = 0; i < WarmUp; i++) await browser.Get(address(i));
        var times = new Times();
        for (var i = 0; i < (size > Goals.Size ? RequestsWhereLarge : Requests); i++) await times.Take(() => browser.Get(address(WarmUp + i)));
        return times;
    }
}
