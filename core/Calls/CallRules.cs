using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calls;

/// <summary>What the clock does to a call: it opens, closes nominations, asks the judges, ranks, and asks for the decision.</summary>
public static class CallRules
{
    /// <summary>Carries out what is due and sets when the call wakes next; what is found late is carried out at once.</summary>
    public static (Call Instance, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes) Advance(Call call, Office office, DateTimeOffset now)
    {
        if (call.WakeAt is null) return (call, [], []);
        var (after, mails, notes) = Step(call, office, now);
        return (after with { WakeAt = CallTimes.NextWake(after, office, now) }, mails, notes);
    }

    /// <summary>The ranking stands, and the decision on it is asked for.</summary>
    internal static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) Rank(Call call, Office office, DateTimeOffset now, string why)
    {
        var ranked = call with { State = CallState.Ranked, RemindedAt = null, UrgedAt = now };
        return (ranked, CallMails.AskDecision(ranked, office, now), [Note(now, JournalAction.Asked, $"{why}，排名已定，报请决定。")]);
    }

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) Step(Call call, Office office, DateTimeOffset now) => call.State switch
    {
        CallState.Planned when now < CallTimes.OpensAt(call, office) => (call, [], []),
        CallState.Planned or CallState.Nominating when now >= CallTimes.NominationsDue(call, office) => CloseNominations(call, office, now),
        CallState.Planned => Invite(call with { State = CallState.Nominating }, office, now),
        CallState.Nominating => Nominating(call, office, now),
        CallState.Scoring => Scoring(call, office, now),
        CallState.Ranked when now >= CallTimes.DecisionUrgeAt(call, office) => UrgeDecision(call, office, now),
        _ => (call, [], []),
    };

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) Nominating(Call call, Office office, DateTimeOffset now)
    {
        if (call.Invitees(office).Except(call.Invited).Any()) return Invite(call, office, now);
        if (call.RemindedAt is not null || now < CallTimes.RemindAt(office, CallTimes.NominationsDue(call, office))) return (call, [], []);
        var mails = CallMails.RemindNominators(call, office, now);
        return (call with { RemindedAt = now }, mails, [Note(now, JournalAction.Reminded, $"提醒申报 {mails.Count} 人。")]);
    }

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) Invite(Call call, Office office, DateTimeOffset now)
    {
        var news = call.Invitees(office).Except(call.Invited).ToList();
        var due = China.Stamp(CallTimes.NominationsDue(call, office));
        return (
            call with { Invited = [.. call.Invited, .. news] },
            CallMails.Invite(call, news, office, now),
            [Note(now, JournalAction.Opened, $"邀请 {news.Count} 人申报，{due} 截止。")]);
    }

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) CloseNominations(Call call, Office office, DateTimeOffset now)
    {
        if (call.Nominations.Count == 0)
        {
            return (call with { State = CallState.Void }, [], [Note(now, JournalAction.Closed, "申报截止，无人申报。")]);
        }

        var scoring = call with { State = CallState.Scoring, ScoreDueAt = CallTimes.ScoresDue(call, office, now), RemindedAt = null, UrgedAt = null };
        if (scoring.Unscored(office).Count == 0) return Rank(scoring, office, now, "申报截止，没有评委可以评分");
        var mails = CallMails.AskJudges(scoring, office, now);
        var text = $"申报截止，共 {call.Nominations.Count} 项，请 {mails.Count} 位评委评分，{China.Stamp(scoring.ScoreDueAt.Value)} 截止。";
        return (scoring, mails, [Note(now, JournalAction.Asked, text)]);
    }

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) Scoring(Call call, Office office, DateTimeOffset now)
    {
        var due = call.ScoreDueAt!.Value;
        if (now >= due) return call.Ballots.Count > 0 ? Rank(call, office, now, "评审截止") : PutOff(call, office, now);
        if (call.UrgedAt is null && now >= CallTimes.UrgeAt(office, due))
        {
            var urges = CallMails.UrgeJudges(call, office, now);
            return (call with { UrgedAt = now, RemindedAt = call.RemindedAt ?? now }, urges, [Note(now, JournalAction.Urged, $"催评分 {urges.Count} 人。")]);
        }

        if (call.RemindedAt is not null || now < CallTimes.RemindAt(office, due)) return (call, [], []);
        var mails = CallMails.RemindJudges(call, office, now);
        return (call with { RemindedAt = now }, mails, [Note(now, JournalAction.Reminded, $"提醒评分 {mails.Count} 人。")]);
    }

    /// <summary>Without a single score there is nothing to rank.</summary>
    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) PutOff(Call call, Office office, DateTimeOffset now)
    {
        var off = call with { ScoreDueAt = CallTimes.ScoresDue(call, office, now), RemindedAt = now, UrgedAt = null };
        var text = $"评审截止，没有一位评委评分，顺延到 {China.Stamp(off.ScoreDueAt.Value)}。";
        return (off, CallMails.UrgeJudges(off, office, now), [Note(now, JournalAction.Urged, text)]);
    }

    private static (Call, IReadOnlyList<Mail>, IReadOnlyList<JournalNote>) UrgeDecision(Call call, Office office, DateTimeOffset now) =>
        (call with { UrgedAt = now }, CallMails.UrgeDecision(call, office, now), [Note(now, JournalAction.Urged, "催请决定。")]);

    private static JournalNote Note(DateTimeOffset at, JournalAction action, string text) => new(at, Actor.System, action, text);
}
