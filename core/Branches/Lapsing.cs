using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Branches;

/// <summary>A temporary branch ends by itself with the last of its projects; its open issues go to the tier above.</summary>
internal static class Lapsing
{
    /// <param name="office">As it is once the project is closed.</param>
    public static bool IsDue(Branch branch, Office office) =>
        branch is { Tier: Tier.Branch, LapsedOn: null } && office.ProjectsOf(branch.Key).All(p => p.ClosedOn is not null);

    /// <param name="open">The issues that are the branch's and not closed.</param>
    public static void Lapse(
        Change change, Stored<Branch> stored, IReadOnlyList<Stored<ProjectIssue>> open, Office office, DateTimeOffset now)
    {
        var branch = stored.Value;
        var moved = new List<ProjectIssue>();
        foreach (var issue in open)
        {
            var step = IssueMoves.Inherit(issue.Value, branch, office, now).Waking(office, now);
            if (step.Notes.Count == 0) continue;
            step.Put(issue, change);
            moved.Add(step.Issue);
        }

        var note = new JournalNote(now, Actor.System, JournalAction.BranchLapsed, $"项目已办结，{branch.Name}自行撤销。{Left(moved)}");
        change.Put(stored, branch with { LapsedOn = China.DateOf(now) }, note).Send(Notices(branch, moved, office, now));
    }

    private static string Left(List<ProjectIssue> moved) =>
        moved.Count == 0 ? "" : $"未办结的问题转上一层级：{string.Join('、', moved.Select(i => i.Key))}。";

    /// <summary>To the secretary with the members in copy, and to the tier above.</summary>
    private static IEnumerable<Mail> Notices(Branch branch, List<ProjectIssue> moved, Office office, DateTimeOffset now)
    {
        var above = branch.Parent is { } parent ? office.Branches[parent].Secretary : null;
        yield return Notice(branch, branch.Secretary, moved, office, now).WithCopies(branch.Members.Where(m => m != above));
        if (above is not null && above != branch.Secretary) yield return Notice(branch, above, moved, office, now);
    }

    private static Mail Notice(Branch branch, string person, List<ProjectIssue> moved, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Lapse, branch.Id, person, now) with
        {
            BranchName = branch.Name,
            Issues = [.. moved.Select(i => IssueMails.Line(i, office))],
        };
}
