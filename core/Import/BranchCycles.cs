namespace Sanwen.Core.Import;

/// <summary>Finds circles of parents: each is told once, at the first row that is part of it.</summary>
internal static class BranchCycles
{
    private const int Shown = 10;

    /// <returns>The keys of the branches at whose rows a circle was told.</returns>
    public static IReadOnlySet<string> Tell(IReadOnlyList<BranchDraft> drafts, IReadOnlyDictionary<string, string?> parents)
    {
        var rows = drafts.Index().ToDictionary(d => d.Item.Key, d => d, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        // The office as it stands has no circle, so that one of them is met first at a row.
        foreach (var draft in drafts)
        {
            if (Circle(draft.Key, parents, seen) is not { } circle) continue;

            var first = circle.Where(rows.ContainsKey).Select(k => rows[k]).MinBy(d => d.Index).Item;
            told.Add(first.Key);
            first.Row.Wrong(ImportColumns.Parent, $"上级形成循环：{Path(circle, first.Key)}", "请改正其中一处的上级，最高一级的上级留空");
        }

        return told;
    }

    /// <summary>The keys of a circle that the way up runs into, each above the one before it; null when it ends, or is known already.</summary>
    private static List<string>? Circle(string from, IReadOnlyDictionary<string, string?> parents, HashSet<string> seen)
    {
        var way = new List<string>();
        for (var key = from; key is not null; key = parents.GetValueOrDefault(key))
        {
            if (!seen.Add(key))
            {
                var start = way.IndexOf(key);
                return start < 0 ? null : way[start..];
            }

            way.Add(key);
        }

        return null;
    }

    /// <summary>A → B → A, from where it was told; a long one is cut.</summary>
    private static string Path(List<string> circle, string first)
    {
        var at = circle.IndexOf(first);
        List<string> keys = [.. circle[at..], .. circle[..at]];
        return string.Join(" → ", [.. keys.Take(Shown), .. keys.Count > Shown ? ["…"] : Array.Empty<string>(), first]);
    }
}
