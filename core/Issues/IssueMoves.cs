using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Issues;

/// <summary>How an issue moves. Whether somebody may is asked before; here is what it leads to.</summary>
internal static class IssueMoves
{
    /// <summary>Asks the heads of units. Every unit must have one.</summary>
    public static IssueStep Consult(ProjectIssue issue, IReadOnlyList<string> units, Actor actor, Office office, DateTimeOffset now)
    {
        var consultation = new Consultation(
            issue.Consultations.Count + 1,
            now,
            IssueTimes.ConsultationDue(office, now),
            [.. units.Select(u => new Consulted(u, office.HeadsOf(u)[0].Email))]);
        var asked = issue.In(IssueState.Consulting, now) with { At = issue.Home, Consultations = [.. issue.Consultations, consultation] };
        return new IssueStep(asked).With(
            new(now, actor, JournalAction.ConsultationAsked, $"会商：{string.Join('、', units)}，请于 {consultation.DueAt:yyyy-MM-dd HH:mm} 前答复。"),
            IssueMails.Consult(asked, office, now));
    }

    public static IssueStep Opine(
        ProjectIssue issue, IReadOnlyList<(Consulted Unit, Actor Actor)> units, Stance stance, string words, Office office, DateTimeOffset now)
    {
        var actors = units.ToDictionary(u => u.Unit.Unit, u => u.Actor);
        var answered = issue.WithLast(c => c with
        {
            Units = [.. c.Units.Select(u => actors.TryGetValue(u.Unit, out var a) ? u with { Opinion = new(stance, words, a.By, a.For, now) } : u)],
        });
        var names = string.Join('、', units.Select(u => u.Unit.Unit));
        var text = words.Length > 0 ? $"{names}：{stance.Name()}。{words}" : $"{names}：{stance.Name()}。";
        var step = new IssueStep(answered).With(new(now, units[0].Actor, JournalAction.Opined, text));
        if (stance == Stance.Disagree) return step.Then(i => Up(i, $"{names}不同意：{words}", Actor.System, office, now, told: true));
        return answered.Consultations[^1].Units.All(u => u.Opinion is not null) ? step.Then(i => Agreed(i, office, now)) : step;
    }

    /// <summary>To the next tier, or at the top to its own: whose secretary is to decide.</summary>
    /// <param name="told">Whether the tier that it leaves is told, as it left without its doing.</param>
    public static IssueStep Up(ProjectIssue issue, string why, Actor actor, Office office, DateTimeOffset now, bool told)
    {
        var left = office.Branches[issue.At];
        var next = office.Branches[left.Parent ?? left.Key];
        var ask = new TierAsk(issue.Asks.Count + 1, next.Key, now, IssueTimes.DecisionDue(office, now), why);
        var asked = issue.In(IssueState.Deciding, now) with { At = next.Key, Asks = [.. issue.Asks, ask] };
        return new IssueStep(asked).With(
            new(now, actor, JournalAction.Escalated, $"报{next.Name}（{next.Tier.Name()}）决定：{why}"),
            [IssueMails.AskTier(asked, office, now), .. told ? IssueMails.ToldGone(asked, left, office, now) : []]);
    }

    public static IssueStep Rule(ProjectIssue issue, TierVerdict verdict, string reason, Actor actor, Office office, DateTimeOffset now)
    {
        var ruled = issue.WithLastAsk(a => a with { Ruling = new(verdict, actor.By, actor.For, now, reason) });
        var ask = ruled.Asks[^1];
        var (state, at) = verdict == TierVerdict.Approved ? (IssueState.Settled, issue.At) : (IssueState.Returned, issue.Home);
        var moved = verdict == TierVerdict.Escalated ? ruled : ruled.In(state, now) with { At = at };
        var action = verdict switch
        {
            TierVerdict.Approved => JournalAction.Approved,
            TierVerdict.Returned => JournalAction.Returned,
            _ => JournalAction.Escalated,
        };
        var words = reason.Length > 0 ? $"：{reason}" : "。";
        var step = new IssueStep(moved).With(
            new(now, actor, action, $"{office.Branches[ask.Branch].Name}{verdict.Name()}{words}"), IssueMails.Decided(moved, ask, office, now));
        return verdict == TierVerdict.Escalated ? step.Then(i => Up(i, reason, actor, office, now, told: false)) : step;
    }

    public static IssueStep Close(ProjectIssue issue, string resolution, Actor actor, DateTimeOffset now)
    {
        var closed = issue.In(IssueState.Closed, now) with { Resolution = resolution, ClosedAt = now, WakeAt = null };
        return new IssueStep(closed).With(new(now, actor, JournalAction.Closed, resolution.Length > 0 ? $"办结：{resolution}" : "办结。"));
    }

    /// <summary>The branch has lapsed: the one above takes its issues over, and decides on those that stood with the branch.</summary>
    public static IssueStep Inherit(ProjectIssue issue, Branch lapsed, Office office, DateTimeOffset now)
    {
        if (lapsed.Parent is null) return new(issue);
        var heir = office.Branches[lapsed.Parent];
        var inherited = issue with { Home = heir.Key };
        if (issue is { State: IssueState.Deciding } && issue.At == lapsed.Key) inherited = inherited.PassedUp(now);
        return issue.At == lapsed.Key
            ? Up(inherited, $"{lapsed.Name}随项目办结自行撤销，所留问题转{heir.Name}", Actor.System, office, now, told: false)
            : new IssueStep(inherited).With(
                new(now, Actor.System, JournalAction.Escalated, $"{lapsed.Name}随项目办结自行撤销，此后由{heir.Name}办理。"));
    }

    /// <summary>The open decision ends without one.</summary>
    public static ProjectIssue PassedUp(this ProjectIssue issue, DateTimeOffset now) =>
        issue.WithLastAsk(a => a with { Ruling = new(TierVerdict.PassedUp, Actor.System.By, null, now, "") });

    public static ProjectIssue WithLastAsk(this ProjectIssue issue, Func<TierAsk, TierAsk> change) =>
        issue with { Asks = [.. issue.Asks.SkipLast(1), change(issue.Asks[^1])] };

    public static ProjectIssue WithLast(this ProjectIssue issue, Func<Consultation, Consultation> change) =>
        issue with { Consultations = [.. issue.Consultations.SkipLast(1), change(issue.Consultations[^1])] };

    private static IssueStep Agreed(ProjectIssue issue, Office office, DateTimeOffset now)
    {
        var settled = issue.In(IssueState.Settled, now);
        return new IssueStep(settled).With(
            new(now, Actor.System, JournalAction.Settled, "会商单位均已答复，没有不同意见，待书记办结。"), IssueMails.Agreed(settled, office, now));
    }

    private static ProjectIssue In(this ProjectIssue issue, IssueState state, DateTimeOffset now) =>
        issue with { State = state, Since = now, UrgedAt = null };
}
