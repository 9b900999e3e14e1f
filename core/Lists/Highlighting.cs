using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Lists;

/// <summary>亮点: asked for with the month's result, of the matters of lists that collect them.</summary>
public static class Highlighting
{
    /// <param name="lists">The names of the lists that collect highlights.</param>
    public static bool Asks(Question question, Matter matter, IReadOnlySet<string> lists) => question == Question.Result && lists.Contains(matter.List);

    public static IReadOnlySet<string> ListsOf(IEnumerable<MatterList> lists) =>
        lists.Where(l => l.Highlights).Select(l => l.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was told, by matter; none of it was asked for elsewhere.</summary>
    internal static IEnumerable<Highlight> Of(IEnumerable<AskRound> rounds, Office office) =>
        from round in rounds
        where round.Question == Question.Result
        from asked in round.Asked
        let words = asked.Reply?.Highlight ?? ""
        where words.Length > 0 && office.Matters.ContainsKey(asked.Matter)
        let matter = office.Matters[asked.Matter]
        orderby matter.List, matter.Key
        select new Highlight(matter.Key, matter.Title, matter.List, matter.LeadUnit, words);

    /// <summary>The lines without highlights that were not asked for: where the list stopped collecting them meanwhile, they are left out.</summary>
    internal static async Task<IReadOnlyList<ReplyLine>> OnlyAskedHighlights(
        this IStore store, AskRound round, IReadOnlyList<ReplyLine> lines, Office office, CancellationToken cancel)
    {
        if (lines.All(l => l.Highlight.Length == 0)) return lines;
        var lists = ListsOf((await store.List<MatterList>(MatterList.Prefix, cancel).ConfigureAwait(false)).Select(l => l.Value));
        return [.. lines.Select(l => office.Matters.TryGetValue(l.Matter, out var matter) && Asks(round.Question, matter, lists) ? l : l with { Highlight = "" })];
    }
}

/// <summary>A highlight as the bulletin tells it.</summary>
public sealed record Highlight(string Key, string Title, string List, string Unit, string Words);
