using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Forms;

/// <summary>Goes wherever links lead, and keeps some addresses of every pattern.</summary>
internal static class Walk
{
    /// <param name="most">Addresses kept of each pattern.</param>
    /// <param name="look">Told of every page.</param>
    /// <returns>The addresses that were opened.</returns>
    public static async Task<IReadOnlyList<string>> From(Browser browser, IEnumerable<string> start, int most, Action<string, Seen>? look = null)
    {
        var patterns = (await Route.All).Where(r => r.Method == "GET").OrderByDescending(r => r.Firmness).ToList();
        var (count, known, opened) = (new Dictionary<string, int>(), new HashSet<string>(start), new List<string>());
        var open = new Queue<string>(known);
        while (open.TryDequeue(out var address))
        {
            var page = await browser.Get(address);
            opened.Add(address);
            look?.Invoke(address, page);
            foreach (var link in Links(page).Where(known.Add))
            {
                var pattern = patterns.Find(p => p.Takes(link.Split('?')[0]))?.Pattern + (link.Contains('?', StringComparison.Ordinal) ? "?" : "");
                count[pattern] = count.GetValueOrDefault(pattern) + 1;
                if (count[pattern] <= most) open.Enqueue(link);
            }
        }

        return opened;
    }

    private static IEnumerable<string> Links(Seen page) => page.Location is { } elsewhere
        ? [elsewhere]
        : page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct();
}
