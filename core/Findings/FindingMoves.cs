using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>How a finding moves. Whether somebody may is asked before; here is what it leads to.</summary>
internal static class FindingMoves
{
    private const int LongestTitle = 100;

    public static FindingStep Take(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now) => deed.Act switch
    {
        FindingAct.Verify => Verify(finding, deed, actor, now),
        FindingAct.Dismiss => Dismiss(finding, deed, actor, office, now),
        FindingAct.Dispatch => Dispatch(finding, deed, actor, office, now),
        FindingAct.Contest => Contest(finding, deed, actor, office, now),
        FindingAct.Reassign => Reassign(finding, deed, actor, office, now),
        FindingAct.Keep => Keep(finding, deed, actor, office, now),
        FindingAct.Report => Report(finding, deed, actor, now),
        FindingAct.Rectify => Rectify(finding, deed, actor, office, now),
        FindingAct.Close => Close(finding, deed, actor, office, now),
        _ => Return(finding, deed, actor, office, now),
    };

    private static FindingStep Verify(Finding finding, FindingDeed deed, Actor actor, DateTimeOffset now)
    {
        var severity = deed.Severity.Length > 0 ? deed.Severity : finding.Severity;
        var verified = finding.In(FindingState.Verified, now) with { VerifiedAt = now, Severity = severity, Before = [.. finding.Before, .. deed.Evidence] };
        var corrected = severity == finding.Severity ? "" : $"严重程度由{finding.Severity}改为{severity}。";
        return new(verified, new(now, actor, JournalAction.Verified, $"核实属实。{corrected}{deed.Words}"), []);
    }

    private static FindingStep Dismiss(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var dismissed = finding.In(FindingState.Dismissed, now) with { ClosedAt = now, Reason = deed.Words };
        return new(
            dismissed,
            new(now, actor, JournalAction.Verified, $"不属实：{deed.Words}"),
            [.. FindingMails.ToFinder(dismissed, FindingNews.Dismissed, actor.By, office, now)]);
    }

    private static FindingStep Dispatch(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var sent = Sent(finding, deed, office, now);
        if (office.Policy.Findings.Of(finding.Programme).Supervised) return Supervise(sent, actor, office, now);
        var note = new JournalNote(now, actor, JournalAction.Dispatched, $"分派给{sent.Unit}（{office.NameOf(sent.Handler!)}），{China.Stamp(sent.DueAt!.Value)} 前整改。{deed.Words}");
        return new(sent, note, [FindingMails.ToHandler(sent, FindingNews.Dispatched, office, now)]);
    }

    /// <summary>From now on the matter tells how it stands: it is asked about each month, and closed out like any other.</summary>
    private static FindingStep Supervise(Finding sent, Actor actor, Office office, DateTimeOffset now)
    {
        var supervised = sent with { State = FindingState.Supervised, Matter = sent.Key };
        var matter = new Matter
        {
            Key = sent.Key,
            Title = sent.What.Length > LongestTitle ? string.Concat(sent.What.AsSpan(0, LongestTitle - 1), "…") : sent.What,
            List = $"{sent.Programme}问题",
            LeadUnit = sent.Unit,
            Responsible = sent.Handler!,
            Leader = sent.Leader,
            Start = China.DateOf(now),
            Due = China.DateOf(sent.DueAt!.Value),
            Basis = ProgressBasis.Days,
            Note = $"来自{sent.Programme}问题 {sent.Key}。{sent.Spot}",
        };
        var note = new JournalNote(now, actor, JournalAction.Dispatched, $"分派给{sent.Unit}（{office.NameOf(sent.Handler!)}），列为督办事项 {matter.Key}，{matter.Due:yyyy-MM-dd} 前办结。");
        return new(supervised, note, [], matter);
    }

    private static FindingStep Contest(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var objected = finding.In(FindingState.Objected, now).NextTurn() with { Objection = new(finding.Unit, deed.Words, actor.By, now) };
        return new(
            objected,
            new(now, actor, JournalAction.Objected, $"{finding.Unit}提出异议：{deed.Words}"),
            [.. FindingMails.ToOffice(objected, FindingNews.Objected, deed.Words, office, now)]);
    }

    private static FindingStep Reassign(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var sent = Sent(finding, deed, office, now);
        var note = new JournalNote(now, actor, JournalAction.Reassigned, $"采纳异议，由{finding.Unit}改派{sent.Unit}（{office.NameOf(sent.Handler!)}），{China.Stamp(sent.DueAt!.Value)} 前整改。{deed.Words}");
        return new(sent, note, [FindingMails.ToHandler(sent, FindingNews.Dispatched, office, now), FindingMails.ToFormer(sent, finding.Objection!.By, office, now)]);
    }

    /// <summary>The unit has its whole time from now, as the objection was not its to decide; it does not object again.</summary>
    private static FindingStep Keep(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var kept = finding.In(FindingState.Rectifying, now).NextTurn() with
        {
            DueAt = FindingTimes.RectifyBy(office, finding.Programme, finding.Severity, now),
            Reason = deed.Words,
        };
        var note = new JournalNote(now, actor, JournalAction.Objected, $"异议不采纳，仍由{finding.Unit}在 {China.Stamp(kept.DueAt!.Value)} 前整改：{deed.Words}");
        return new(kept, note, [FindingMails.ToHandler(kept, FindingNews.Kept, office, now)]);
    }

    /// <summary>Whoever tells how far it is has taken it on. It moves no deadline and silences no rung.</summary>
    private static FindingStep Report(Finding finding, FindingDeed deed, Actor actor, DateTimeOffset now)
    {
        var begun = finding with { State = FindingState.Rectifying, Reports = [.. finding.Reports, new(deed.Words, actor.By, now, false, deed.Evidence)] };
        return new(begun, new(now, actor, JournalAction.Rectified, $"整改进展：{deed.Words}{Attached(deed)}"), []);
    }

    private static FindingStep Rectify(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var rectified = finding.In(FindingState.Rectified, now).NextTurn() with
        {
            RectifiedAt = now,
            Reports = [.. finding.Reports, new(deed.Words, actor.By, now, true, deed.Evidence)],
        };
        return new(
            rectified,
            new(now, actor, JournalAction.Rectified, $"整改完成：{deed.Words}{Attached(deed)}"),
            [.. FindingMails.ToOffice(rectified, FindingNews.Rectified, deed.Words, office, now)]);
    }

    private static FindingStep Close(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var closed = finding.In(FindingState.Closed, now).NextTurn() with { ClosedAt = now, Reason = "" };
        return new(
            closed,
            new(now, actor, JournalAction.Closed, deed.Words.Length > 0 ? $"复核通过，销号：{deed.Words}" : "复核通过，销号。"),
            [FindingMails.ToHandler(closed, FindingNews.Closed, office, now), .. FindingMails.ToFinder(closed, FindingNews.Closed, actor.By, office, now)]);
    }

    private static FindingStep Return(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now)
    {
        var returned = finding.In(FindingState.Rectifying, now).NextTurn() with
        {
            Returns = finding.Returns + 1,
            Reason = deed.Words,
            DueAt = China.At(deed.Due!.Value, office.Policy.DueAt),
        };
        return new(
            returned,
            new(now, actor, JournalAction.Returned, $"复核退回，{China.Stamp(returned.DueAt.Value)} 前重新整改：{deed.Words}"),
            [FindingMails.ToHandler(returned, FindingNews.Returned, office, now)]);
    }

    private static Finding Sent(Finding finding, FindingDeed deed, Office office, DateTimeOffset now) => finding.In(FindingState.Dispatched, now).NextTurn() with
    {
        Unit = deed.Unit,
        Handler = deed.Handler.Length > 0 ? deed.Handler : office.HeadsOf(deed.Unit)[0].Email,
        Leader = deed.Leader.Length > 0 ? deed.Leader : finding.Leader,
        DispatchedAt = now,
        DueAt = FindingTimes.RectifyBy(office, finding.Programme, finding.Severity, now),
    };

    private static string Attached(FindingDeed deed) => deed.Evidence.Count > 0 ? $"（附件 {deed.Evidence.Count} 个）" : "";

    private static Finding In(this Finding finding, FindingState state, DateTimeOffset now) =>
        finding with { State = state, Since = now, RemindedAt = null, UrgedAt = null, NoticedAt = null };

    private static Finding NextTurn(this Finding finding) => finding with { Turn = finding.Turn + 1 };
}
