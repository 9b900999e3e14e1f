using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>Raises an issue by rule where a project's light was red at the ends of several months running (policy).</summary>
public sealed class RedLights(IStore store, OfficeReader offices)
{
    /// <summary>Issues raised in one commit.</summary>
    private const int Batch = 20;

    /// <summary>Whether a project's light was red at the end of a month and of those right before it.</summary>
    public static bool RedAtEndOf(Project project, YearMonth month, Office office) => Watched(month, office)
        .All(m => ProjectStanding.Of(project, m.LastDay, office.Policy.Lights).Standing.Light == Light.Red);

    /// <summary>
    /// Looks at all projects as of the end of a month. One that already has an open issue gets no other, so that looking again raises
    /// nothing. Months that the office has not lived through do not count: nobody could report for them.
    /// </summary>
    /// <returns>False when somebody else wrote the same records meanwhile: look again.</returns>
    public async Task<bool> Raise(YearMonth month, DateTimeOffset now, CancellationToken cancel = default)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var red = office.Projects.Values.Where(p => IsWatched(p, office) && RedAtEndOf(p, month, office)).ToList();
        if (red.Count == 0 || !await Lived(month, office, cancel).ConfigureAwait(false)) return true;

        var issues = await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        var busy = issues.Where(i => i.Value.State != IssueState.Closed).Select(i => i.Value.Project).ToHashSet();
        foreach (var batch in red.Where(p => !busy.Contains(p.Key)).OrderBy(p => p.Key, StringComparer.Ordinal).Chunk(Batch))
        {
            var change = new Change();
            foreach (var project in batch)
            {
                var stored = await store.Find<Project>(project.Id, cancel).ConfigureAwait(false);
                IssueRaising.Raise(change, stored!, New(project, office), office, now);
            }

            if (!await store.Commit(change, cancel).ConfigureAwait(false)) return false;
        }

        return true;
    }

    private static IEnumerable<YearMonth> Watched(YearMonth month, Office office) =>
        Enumerable.Range(0, office.Policy.Projects.RedMonths).Select(n => YearMonth.Of(month.FirstDay.AddMonths(-n)));

    private async Task<bool> Lived(YearMonth month, Office office, CancellationToken cancel)
    {
        foreach (var watched in Watched(month, office))
        {
            if (await store.Find<Month>(Month.IdOf(watched), cancel).ConfigureAwait(false) is null) return false;
        }

        return true;
    }

    private static bool IsWatched(Project project, Office office) =>
        project.ClosedOn is null && office.BranchOf(project) is { LapsedOn: null };

    /// <summary>The unit that has it built is consulted; where it has no head, the secretary says who is.</summary>
    private static NewIssue New(Project project, Office office) => new(
        $"投资进度连续{office.Policy.Projects.RedMonths}个月末红灯",
        IssueCause.RedLight,
        Actor.System,
        office.HeadsOf(project.Developer).Count > 0 ? [project.Developer] : []);
}
