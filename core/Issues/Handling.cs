using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>What the secretary of an issue's own branch does with it: reports it up, or closes it.</summary>
public sealed class Handling(IStore store, OfficeReader offices)
{
    /// <summary>上报 before its time: while it is consulted, agreed, or returned.</summary>
    /// <param name="issue">问题编号.</param>
    /// <param name="by">The address of its secretary, or of a substitute.</param>
    /// <param name="reason">1 to 500 characters.</param>
    public Task<IssueOutcome> ReportUp(string issue, string by, string reason, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, issue, now, (i, office) => ReportUp(i, by, reason.Trim(), office, now), cancel);

    /// <summary>办结 of what was agreed, approved, or returned.</summary>
    /// <param name="issue">问题编号.</param>
    /// <param name="by">The address of its secretary, or of a substitute.</param>
    /// <param name="resolution">How it was resolved; at most 500 characters.</param>
    public Task<IssueOutcome> Close(string issue, string by, string resolution, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, issue, now, (i, office) => Close(i, by, resolution.Trim(), office, now), cancel);

    /// <summary>Whether its secretary may report it up as it stands.</summary>
    public static bool CanReportUp(ProjectIssue issue, Office office) =>
        !issue.IsAtTop(office) && issue.At == issue.Home
        && issue.State is IssueState.Consulting or IssueState.Returned or IssueState.Settled;

    /// <summary>Whether its secretary may close it as it stands.</summary>
    public static bool CanClose(ProjectIssue issue) => issue.State is IssueState.Settled or IssueState.Returned;

    internal static string NotYours(ProjectIssue issue, Office office)
    {
        var branch = office.Branches[issue.Home];
        return $"这个问题由{branch.Name}书记 {office.NameOf(branch.Secretary)} 或其代理人办理。";
    }

    internal static (IssueStep?, IssueOutcome?) ReportUp(ProjectIssue issue, string by, string reason, Office office, DateTimeOffset now)
    {
        if (office.MayHandle(issue, by, China.DateOf(now)) is not { } actor) return (null, IssueDesk.Refuse(NotYours(issue, office)));
        if (!CanReportUp(issue, office)) return (null, IssueDesk.Refuse($"现在不能上报。{IssueDesk.Whereabouts(issue, office)}"));
        return IssueWords.IsMissing(reason)
            ? (null, new IssueOutcome.WordsMissing(issue))
            : (IssueMoves.Up(issue, reason, actor, office, now, told: false), null);
    }

    private static (IssueStep?, IssueOutcome?) Close(ProjectIssue issue, string by, string resolution, Office office, DateTimeOffset now)
    {
        if (office.MayHandle(issue, by, China.DateOf(now)) is not { } actor) return (null, IssueDesk.Refuse(NotYours(issue, office)));
        if (issue.State == IssueState.Closed) return (null, new IssueOutcome.Ended(issue, IssueDesk.Whereabouts(issue, office)));
        if (!CanClose(issue)) return (null, IssueDesk.Refuse($"现在还不能办结。{IssueDesk.Whereabouts(issue, office)}"));
        return resolution.Length > Replies.MaxWords
            ? (null, new IssueOutcome.WordsMissing(issue))
            : (IssueMoves.Close(issue, resolution, actor, now), null);
    }
}
