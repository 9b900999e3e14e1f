using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>Whether what a visitor sees fits the screen and keeps nobody out.</summary>
internal static class PageCheck
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static async Task<IEnumerable<string>> Faults(Visitor visitor) => (await Overflow(visitor)).Concat(await Barriers(visitor));

    private static async Task<IEnumerable<string>> Overflow(Visitor visitor)
    {
        var over = await visitor.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"is {over} px wider than the screen, by {await visitor.Page.EvaluateAsync<string>(Widest)}"] : [];
    }

    private static async Task<IEnumerable<string>> Barriers(Visitor visitor)
    {
        var result = await visitor.Page.RunAxe(new AxeRunOptions { Iframes = false, ResultTypes = [ResultType.Violations] });
        return result.Violations.Where(v => Grave.Contains(v.Impact))
            .Select(v => $"{v.Id} ({v.Impact}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }

    private const string Widest =
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)" +
        ".slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')";
}
