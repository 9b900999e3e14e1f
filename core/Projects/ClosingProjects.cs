using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Projects;

/// <summary>Closes projects; a branch that has no other one lapses with it.</summary>
public sealed class ClosingProjects(IStore store, OfficeReader offices)
{
    /// <param name="project">The project's key.</param>
    /// <param name="by">The address of the secretary of its branch or of a tier above, of a substitute, or of a supervision officer.</param>
    public Task<Outcome<Project>> Close(string project, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Project>(Project.IdOf(project), cancel).ConfigureAwait(false) is not { } stored) return Refuse($"没有项目 {project}。");
                if (MayClose(office, stored.Value, by, China.DateOf(now)) is not { } actor) return Refuse("只有项目临时党支部及其上级的书记或督办员可以办结项目。");
                if (stored.Value.ClosedOn is { } day) return Refuse($"项目 {project} 已于 {day:yyyy-MM-dd} 办结。");

                var change = new Change();
                var closed = await Close(change, stored, actor, office, now, cancel).ConfigureAwait(false);
                return (change, new Outcome<Project>.Done(closed));
            },
            cancel);

    /// <summary>In whose place somebody may close a project; null when not at all.</summary>
    public static Actor? MayClose(Office office, Project project, string by, DateOnly day)
    {
        var branch = office.BranchOf(project);
        IEnumerable<Branch> line = branch is null ? [] : office.Above(branch).Prepend(branch);
        if (office.AsOneOf(by, line.Select(b => b.Secretary), day) is { } actor) return actor;
        return office.Is(by, Roles.Officer) ? new(by) : null;
    }

    /// <summary>The branch that lapses when a project is closed, as it has no other open one; null where none does.</summary>
    public static Branch? LapsingWith(Office office, Project project) =>
        office.BranchOf(project) is { } branch && Lapsing.IsDue(branch, office.With(project with { ClosedOn = project.Start })) ? branch : null;

    private async Task<Project> Close(
        Change change, Stored<Project> stored, Actor actor, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var closed = stored.Value with { ClosedOn = China.DateOf(now) };
        change.Put(stored, closed, new JournalNote(now, actor, JournalAction.Closed, "项目办结。"));
        office = office.With(closed);
        if (office.BranchOf(closed) is not { } branch || !Lapsing.IsDue(branch, office)) return closed;

        var lapsing = await store.Find<Branch>(branch.Id, cancel).ConfigureAwait(false);

        // not by its projects: one that has another branch by now leaves its issues where they were raised
        var issues = await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        var open = issues.Where(i => i.Value.Home == branch.Key && i.Value.State != IssueState.Closed).ToList();
        Lapsing.Lapse(change, lapsing!, open, office, now);
        return closed;
    }

    private static (Change?, Outcome<Project>) Refuse(string reason) => (null, new Outcome<Project>.Refused(reason));
}
