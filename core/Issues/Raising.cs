using Sanwen.Core.Branches;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>Raises issues and consults the units concerned.</summary>
public sealed class Raising(IStore store, OfficeReader offices)
{
    /// <param name="project">The project's key.</param>
    /// <param name="by">The address of who raises it: the secretary or a member of its branch, or a substitute.</param>
    /// <param name="title">1 to 100 characters.</param>
    /// <param name="units">The units to consult, 1 to 20, each with a head.</param>
    public Task<IssueOutcome> Raise(
        string project, string by, string title, IReadOnlyList<string> units, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(() => Decide(project, by, title.Trim(), IssueWords.Units(units), now, cancel), cancel);

    /// <summary>Why somebody may not raise an issue of a project today (zh-CN), or null.</summary>
    public static string? Refusal(Project project, Office office, string by, DateOnly day)
    {
        if (project.ClosedOn is not null) return $"项目 {project.Key} 已经办结。";
        if (office.BranchOf(project) is not { } branch) return $"项目 {project.Key} 还没有临时党支部。";
        if (branch.LapsedOn is not null) return $"{branch.Name}已经撤销。";
        return office.MayRaise(project, by, day) is null ? $"只有{branch.Name}的书记、成员或其代理人可以提出问题。" : null;
    }

    private async Task<(Change?, IssueOutcome)> Decide(
        string key, string by, string title, IReadOnlyList<string> units, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var stored = await store.Find<Project>(Project.IdOf(key), cancel).ConfigureAwait(false);
        if (stored is null) return (null, IssueDesk.Refuse($"没有项目 {key}。"));
        var day = China.DateOf(now);
        var refusal = Refusal(stored.Value, office, by, day)
            ?? (title.Length is 0 or > IssueWords.LongestTitle ? $"请写明问题，1 至 {IssueWords.LongestTitle} 字。" : null)
            ?? IssueWords.Refusal(units, office);
        if (refusal is not null) return (null, IssueDesk.Refuse(refusal));

        var change = new Change();
        var issue = IssueRaising.Raise(
            change, stored, new(title, IssueCause.Raised, office.MayRaise(stored.Value, by, day)!, units), office, now);
        return (change, new IssueOutcome.Done(issue));
    }
}
