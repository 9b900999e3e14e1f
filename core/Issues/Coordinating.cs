using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>
/// An answer that needs coordination (需协调) raises an issue, where the matter is a key project of the same number (编号) and who
/// answers may raise its issues. The units that support the matter are consulted.
/// </summary>
internal static class Coordinating
{
    /// <summary>At most one open issue of a project comes from answers: later ones say the same.</summary>
    public static async Task Raise(
        this IStore store, Change change, IEnumerable<ReplyLine> lines, string by, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var line in lines.Where(l => l.NeedsCoordination && MayRaise(l.Matter, by, office, now)))
        {
            var project = await store.Find<Project>(Project.IdOf(line.Matter), cancel).ConfigureAwait(false);
            if (project is null || await HasOne(store, line.Matter, cancel).ConfigureAwait(false)) continue;
            IssueRaising.Raise(change, project, New(office.Matters[line.Matter], line.Words, office.MayRaise(project.Value, by, China.DateOf(now))!, office), office, now);
        }
    }

    private static bool MayRaise(string matter, string by, Office office, DateTimeOffset now) =>
        office.Projects.TryGetValue(matter, out var project) && Raising.Refusal(project, office, by, China.DateOf(now)) is null;

    private static async Task<bool> HasOne(IStore store, string project, CancellationToken cancel) =>
        (await store.List<ProjectIssue>(ProjectIssue.IdOf(project) + '-', cancel).ConfigureAwait(false)).Any(i =>
            i.Value.Project == project && i.Value.Cause == IssueCause.Coordination && i.Value.State != IssueState.Closed);

    private static NewIssue New(Matter matter, string words, Journals.Actor by, Office office) => new(
        words.Length > IssueWords.LongestTitle ? string.Concat(words.AsSpan(0, IssueWords.LongestTitle - 1), "…") : words,
        IssueCause.Coordination,
        by,
        [.. matter.SupportUnits.Where(u => office.HeadsOf(u).Count > 0).Take(IssueWords.MostUnits)]);
}
