using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Issues;

/// <summary>What every word on an issue has in common: read, decide, commit.</summary>
internal static class IssueDesk
{
    public static Task<IssueOutcome> Move(
        this IStore store,
        OfficeReader offices,
        string issue,
        DateTimeOffset now,
        Func<ProjectIssue, Office, (IssueStep? Step, IssueOutcome? Refusal)> decide,
        CancellationToken cancel) => store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var stored = await store.Find<ProjectIssue>(ProjectIssue.IdOf(issue), cancel).ConfigureAwait(false);
                if (stored is null) return (null, Refuse($"没有问题 {issue}。"));
                var (step, refusal) = decide(stored.Value, office);
                if (step is null) return ((Change?)null, refusal!);
                step = step.Waking(office, now);
                return (step.Put(stored, new()), new IssueOutcome.Done(step.Issue));
            },
            cancel);

    public static IssueOutcome Refuse(string reason) => new IssueOutcome.Refused(reason);

    /// <summary>Where an issue is now, for who comes too early or too late (zh-CN).</summary>
    public static string Whereabouts(ProjectIssue issue, Office office) => issue.State == IssueState.Closed
        ? $"问题 {issue.Key} 已于 {Time.China.Stamp(issue.ClosedAt ?? issue.Since)} 办结。"
        : $"问题 {issue.Key} 现在{office.Branches[issue.At].Name}，状态为{issue.State.Name()}。";
}
