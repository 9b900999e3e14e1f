using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Core.Approvals;

/// <summary>The rules of approvals.</summary>
public static class ApprovalRules
{
    /// <summary>Words for what a verdict means, by kind: 同意 / 退回, 通报点名 / 暂不点名.</summary>
    public static string Name(ApprovalKind kind, Verdict verdict) => (kind, verdict) switch
    {
        (_, Verdict.Withdrawn) => "已撤回",
        (_, Verdict.Lapsed) => "逾期未定",
        (ApprovalKind.Naming, Verdict.Approved) => "通报点名",
        (ApprovalKind.Naming, _) => "暂不点名",
        (ApprovalKind.HandOver, Verdict.Approved) => "接收",
        (_, Verdict.Approved) => "同意",
        _ => "退回",
    };

    public static string Name(ApprovalKind kind) => kind switch
    {
        ApprovalKind.Naming => "通报点名",
        ApprovalKind.Extension => "延期",
        ApprovalKind.CloseOut => "销号",
        _ => "移交",
    };

    /// <summary>
    /// In whose place somebody may decide today: as one of those asked, for one of them as substitute,
    /// or as a supervision officer over extensions and close-outs. Null when not at all. Nobody decides what they applied for.
    /// </summary>
    public static Actor? MayDecide(this Office office, Approval approval, string by, DateOnly day)
    {
        if (by == approval.About) return null;
        var asked = approval.Deciders.Select(d => office.As(by, d, day)).OfType<Actor>().OrderBy(a => a.For is null ? 0 : 1).FirstOrDefault();
        if (asked is not null) return asked;

        var officer = approval.Kind is ApprovalKind.Extension or ApprovalKind.CloseOut
            && office.Is(by, Roles.Officer);
        return officer ? new(by) : null;
    }

    /// <summary>Whether it can still be decided.</summary>
    public static bool IsOpen(this Approval approval, DateTimeOffset now) => approval.Ruling is null && now < approval.ExpiresAt;

    public static Approval Ended(this Approval approval, Ruling ruling) => approval with { Ruling = ruling, WakeAt = null };

    /// <summary>When an application is reminded of, and from when it can no longer be decided.</summary>
    public static (DateTimeOffset RemindAt, DateTimeOffset ExpiresAt) Times(Office office, DateTimeOffset askedAt)
    {
        var day = China.DateOf(askedAt);
        var policy = office.Policy.Approvals;
        return (
            China.At(office.Calendar.Add(day, policy.RemindAfterWorkingDays), office.Policy.Ladder.At),
            China.At(office.Calendar.Add(day, policy.ExpireAfterWorkingDays), office.Policy.DueAt));
    }

    /// <summary>Why there is nothing left to decide (zh-CN): its matter was closed or carried over since. Null while there is.</summary>
    public static string? Overtaken(this Approval approval, Office office) =>
        approval.Kind == ApprovalKind.Naming ? null : office.Matters.GetValueOrDefault(approval.Subject)?.Ended();

    /// <summary>Reminds once (a naming is a rung and never is), and lapses at the end. What was overtaken ends without a word to anybody.</summary>
    public static (Approval Approval, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes) Advance(
        Approval approval, Office office, DateTimeOffset now)
    {
        if (approval.Ruling is not null) return (approval with { WakeAt = null }, [], []);
        if (approval.Overtaken(office) is { } ended)
        {
            var withdrawn = new Ruling(Verdict.Withdrawn, Actor.System.By, null, now, ended);
            return (approval.Ended(withdrawn), [], [new(now, Actor.System, JournalAction.Withdrawn, $"{ended}不必再作决定。", approval.Matters)]);
        }

        if (now >= approval.ExpiresAt)
        {
            var ruling = new Ruling(Verdict.Lapsed, Actor.System.By, null, now, "");
            IReadOnlyList<Mail> told = approval.Kind == ApprovalKind.Naming ? [] : [ApprovalMails.Decided(approval, ruling, office, now)];
            return (approval.Ended(ruling), told, [new(now, Actor.System, JournalAction.Lapsed, "逾期未定。", approval.Matters)]);
        }

        if (approval.Kind == ApprovalKind.Naming || approval.RemindedAt is not null)
        {
            return (approval with { WakeAt = approval.ExpiresAt }, [], []);
        }

        var remindAt = Times(office, approval.AskedAt).RemindAt;
        return now < remindAt
            ? (approval with { WakeAt = remindAt }, [], [])
            : (approval with { RemindedAt = now, WakeAt = approval.ExpiresAt },
                [.. approval.Deciders.Select(d => ApprovalMails.Remind(approval, d, office, now))],
                [new(now, Actor.System, JournalAction.Reminded, "提醒审批。", approval.Matters)]);
    }
}
