using Sanwen.Bench.Parts;

namespace Sanwen.Bench.Sections;

/// <summary>Two hundred people at their answer pages at once, each over a connection of their own.</summary>
internal static class CrowdSection
{
    private const int People = 200, MattersEach = 20;

    /// <summary>All come within the time that one of them takes to type, so that all are there at once.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(10);

    public static async Task Run(Report report, string opened)
    {
        using var part = Part.Start("serve", BenchOffice.Copy(opened, "crowd"));
        var site = await part.Told<ServePart.Site>();
        var browsers = Enumerable.Range(0, People).Select(_ => new Browser(site)).ToList();
        for (var i = 0; i < 300; i++) await browsers[0].Get(site.Answers[i]);

        var instant = new Times();
        await Task.WhenAll(browsers.Select((b, i) => instant.Take(() => b.Get(site.Answers[i]))));
        var (pages, posts) = (new Times(), new Times());
        await Task.WhenAll(browsers.Select((b, i) => Answer(b, site.Answers[i], Typing * ((double)i / People), pages, posts)));

        report.Add($"{People} people answering at once: answer page p50", pages.P50, "ms");
        report.Add("the same: answer page p99", pages.P99, "ms", 50);
        report.Add($"the same: answer of {MattersEach} matters taken, p50", posts.P50, "ms");
        report.Add("the same: answer taken, p99", posts.P99, "ms");
        report.Add($"{People} answer pages asked for in the same instant: the first half shown", instant.P50, "ms");
        report.Add("the same: all shown", instant.P99, "ms");
        foreach (var browser in browsers) browser.Dispose();
        await part.Ask<Effort>("end");
    }

    private static async Task Answer(Browser browser, string address, TimeSpan comes, Times pages, Times posts)
    {
        await Task.Delay(comes);
        var page = await pages.Take(() => browser.Get(address));
        await Task.Delay(Typing);
        await posts.Take(() => browser.Answer(address, page, MattersEach));
        await pages.Take(() => browser.Get($"{address}?done=sent"));
    }
}
