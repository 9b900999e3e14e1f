using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Issues;

/// <summary>What the clock does to an issue: reminders, silence that goes up, what is chased.</summary>
public static class IssueRules
{
    /// <summary>Carries out the one thing that is due, if any, and sets when the issue wakes next.</summary>
    public static IssueStep Advance(ProjectIssue issue, Office office, DateTimeOffset now)
    {
        var step = issue.State switch
        {
            IssueState.Consulting => Consulting(issue, office, now),
            IssueState.Deciding => Deciding(issue, office, now),
            IssueState.Closed => new(issue),
            _ => AtHome(issue, office, now),
        };
        return step.Waking(office, now);
    }

    /// <summary>Whether the decision of the top is overdue, and was not chased this working day.</summary>
    public static bool IsToBeChased(ProjectIssue issue, Office office, DateTimeOffset now) =>
        issue.State == IssueState.Deciding && issue.IsAtTop(office) && now >= IssueTimes.ChaseAt(office, issue.Asks[^1]);

    /// <summary>Chases by one mail all that is to be chased at one branch: its secretary gets no second one that day.</summary>
    /// <param name="issues">In the order of their keys; at least one. The mail is the first one's.</param>
    public static IReadOnlyList<IssueStep> Chase(IReadOnlyList<ProjectIssue> issues, Office office, DateTimeOffset now)
    {
        var branch = office.Branches[issues[0].At];
        var note = new JournalNote(now, Actor.System, JournalAction.Urged, $"催办：{branch.Name}逾期没有决定。");
        var steps = issues.Select(i => new IssueStep(i.WithLastAsk(a => a with { ChasedAt = now })).With(note).Waking(office, now)).ToList();
        steps[0] = steps[0] with { Mails = [IssueMails.ChaseTier([.. steps.Select(s => s.Issue)], office, now)] };
        return steps;
    }

    /// <summary>The step with the moment of the next one.</summary>
    internal static IssueStep Waking(this IssueStep step, Office office, DateTimeOffset now) =>
        step with { Issue = step.Issue with { WakeAt = IssueTimes.NextWake(step.Issue, office, now) } };

    /// <summary>How a decision ended, for who comes later (zh-CN).</summary>
    public static string Words(TierAsk ask, Office office)
    {
        if (ask.Ruling is not { } ruling) return "";
        var when = China.Stamp(ruling.At);
        if (ruling.Verdict == TierVerdict.PassedUp) return $"到期无人决定，已于 {when} 自动上报上一层级。";
        return $"{NameOf(ruling.By, ruling.For, office)}已于 {when} 决定：{ruling.Verdict.Name()}。{ruling.Reason}";
    }

    /// <summary>What a unit has answered (zh-CN); empty while it has not.</summary>
    public static string Words(Consulted unit, Office office) => unit.Opinion is { } opinion
        ? $"{NameOf(opinion.By, opinion.For, office)}已于 {China.Stamp(opinion.At)} 代表{unit.Unit}答复：{opinion.Stance.Name()}。{opinion.Words}"
        : "";

    private static string NameOf(string by, string? away, Office office) =>
        office.NameOf(by) + (away is null ? "" : $"（代{office.NameOf(away)}）");

    private static IssueStep Consulting(ProjectIssue issue, Office office, DateTimeOffset now)
    {
        var consultation = issue.Consultations[^1];
        var silent = string.Join('、', consultation.Units.Where(u => u.Opinion is null).Select(u => u.Unit));
        if (now >= IssueTimes.OverdueAt(office, consultation.DueAt))
        {
            return IssueMoves.Up(issue, $"会商到期，{silent}没有答复", Actor.System, office, now, told: true);
        }

        if (consultation.RemindedAt is not null || now >= consultation.DueAt || now < IssueTimes.RemindAt(office, consultation.DueAt)) return new(issue);
        var reminded = issue.WithLast(c => c with { RemindedAt = now });
        return new IssueStep(reminded).With(
            new(now, Actor.System, JournalAction.Reminded, $"提醒会商：{silent}。"), IssueMails.RemindHeads(reminded, office, now));
    }

    private static IssueStep Deciding(ProjectIssue issue, Office office, DateTimeOffset now)
    {
        var ask = issue.Asks[^1];
        var branch = office.Branches[issue.At];
        if (now >= IssueTimes.OverdueAt(office, ask.DueAt))
        {
            if (issue.IsAtTop(office)) return IsToBeChased(issue, office, now) ? Chase([issue], office, now)[0] : new(issue);
            return IssueMoves.Up(issue.PassedUp(now), $"{branch.Name}到期没有决定，自动上报", Actor.System, office, now, told: true);
        }

        if (ask.RemindedAt is not null || now >= ask.DueAt || now < IssueTimes.RemindAt(office, ask.DueAt)) return new(issue);
        var reminded = issue.WithLastAsk(a => a with { RemindedAt = now });
        return new IssueStep(reminded).With(
            new(now, Actor.System, JournalAction.Reminded, $"提醒{branch.Name}决定。"), IssueMails.RemindTier(reminded, office, now));
    }

    private static IssueStep AtHome(ProjectIssue issue, Office office, DateTimeOffset now)
    {
        if (now < IssueTimes.UrgeHomeAt(office, issue)) return new(issue);
        var urged = issue with { UrgedAt = now };
        return new IssueStep(urged).With(
            new(now, Actor.System, JournalAction.Urged, $"催办：{office.Branches[issue.Home].Name}尚未办结。"), IssueMails.UrgeHome(urged, office, now));
    }
}
