using Sanwen.Core.Journals;

namespace Sanwen.Web.Pages.Matters;

/// <summary>One story of a matter out of the journals that know about it.</summary>
public static class MatterJournal
{
    /// <param name="own">The matter's own journal.</param>
    /// <param name="others">Journals of rounds, approvals and assignments, of which only what concerns the matter is taken.</param>
    /// <returns>Newest first; what stands in several journals stands here once.</returns>
    public static IReadOnlyList<JournalEntry> Merge(
        string matter, IEnumerable<JournalEntry> own, IEnumerable<JournalEntry> others) =>
    [
        .. own.Concat(others.Where(e => e.Matters.Contains(matter)).Select(e => e with { Text = About(matter, e) }))
            .DistinctBy(e => (e.At, e.Actor, e.Action, e.Text))
            .OrderBy(e => e.At)
            .Reverse(),
    ];

    /// <summary>The lines of an entry that are about one matter, where the entry has lines for several; else all of it.</summary>
    private static string About(string matter, JournalEntry entry)
    {
        var mine = new List<string>();
        var (told, on) = (false, false);
        foreach (var line in entry.Text.Split('\n'))
        {
            if (entry.Matters.FirstOrDefault(m => line.StartsWith($"{m}　", StringComparison.Ordinal)) is { } head)
            {
                (told, on) = (true, head == matter);
                if (on) mine.Add(line[(matter.Length + 1)..]);
            }
            else if (on)
            {
                mine.Add(line);
            }
        }

        return told ? string.Join('\n', mine) : entry.Text;
    }
}
