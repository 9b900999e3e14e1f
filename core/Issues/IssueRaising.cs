using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Issues;

/// <param name="By">Who raises it; the system where a rule does.</param>
/// <param name="Units">The units to consult, each with a head; none leaves it to the secretary whom to ask.</param>
internal sealed record NewIssue(string Title, IssueCause Cause, Actor By, IReadOnlyList<string> Units);

/// <summary>Puts a new issue of a project into a change.</summary>
internal static class IssueRaising
{
    public static ProjectIssue Raise(Change change, Stored<Project> project, NewIssue raised, Office office, DateTimeOffset now)
    {
        var number = project.Value.Issues + 1;
        var home = project.Value.Branch!;
        var issue = new ProjectIssue
        {
            Key = ProjectIssue.KeyOf(project.Value.Key, number),
            Project = project.Value.Key,
            Title = raised.Title,
            Cause = raised.Cause,
            RaisedBy = raised.By.By,
            RaisedAt = now,
            State = IssueState.Returned,
            Home = home,
            At = home,
            Since = now,
        };
        var step = First(issue, raised, office, now).Waking(office, now);
        change.Put(project, project.Value with { Issues = number }).Add(step.Issue, step.Notes).Send(step.Mails);
        return step.Issue;
    }

    private static IssueStep First(ProjectIssue issue, NewIssue raised, Office office, DateTimeOffset now)
    {
        var step = new IssueStep(issue).With(new(now, raised.By, JournalAction.Raised, $"提出：{issue.Title}"));
        if (raised.Units.Count > 0) step = step.Then(i => IssueMoves.Consult(i, raised.Units, raised.By, office, now));
        var secretary = office.Branches[issue.Home].Secretary;
        return secretary == raised.By.By || secretary == raised.By.For
            ? step
            : step with { Mails = [.. step.Mails, IssueMails.Raised(step.Issue, Why(raised, office), office, now)] };
    }

    private static string Why(NewIssue raised, Office office) => raised.Cause switch
    {
        IssueCause.RedLight => $"连续{office.Policy.Projects.RedMonths}个月末红灯，按规则提出。",
        IssueCause.Coordination => $"{office.NameOf(raised.By.By)}答复时提出需协调。",
        _ => $"{office.NameOf(raised.By.By)}提出。",
    };
}
