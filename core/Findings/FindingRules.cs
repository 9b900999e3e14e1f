using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Findings;

/// <summary>What the clock does to a finding: reminders, urges, and the notice to the leader.</summary>
public static class FindingRules
{
    /// <summary>What of a finding's ladder has come, and to whom it goes: findings of the same call are told of in one mail. Null when nothing has.</summary>
    public static FindingCall? Call(Finding finding, Office office, DateTimeOffset now)
    {
        finding = finding.PastReminder(office, now);
        if (FindingTimes.NextRung(office, finding) is not { } next || now < next.At) return null;
        return finding.State.IsUnits()
            ? new(next.Rung, finding.Unit, finding.Handler ?? "", next.Rung == FindingRung.Notice ? finding.Leader : null)
            : new(next.Rung, "", "", null);
    }

    /// <summary>Fires the one rung that has come, of several findings together, and sets when each wakes next.</summary>
    /// <param name="findings">All of one <see cref="FindingCall"/>, at least one. The mail is the first one's.</param>
    public static IReadOnlyList<(Finding Finding, JournalNote Note)> Fire(
        FindingCall call, IReadOnlyList<Finding> findings, Office office, DateTimeOffset now) =>
        [.. findings.Select(f => (Fired(call.Rung, f, now).Waking(office), Note(call.Rung, f, office, now)))];

    /// <summary>The mails of the same: one to each person, whatever the number of findings.</summary>
    public static IReadOnlyList<Mail> Mails(FindingCall call, IReadOnlyList<Finding> findings, Office office, DateTimeOffset now) =>
        [.. FindingMails.Of(call.Rung, findings, office, now)];

    /// <summary>A reminder that would come after the due time is left out, for good: else the finding would wake for it again and again.</summary>
    internal static Finding PastReminder(this Finding finding, Office office, DateTimeOffset now) =>
        FindingTimes.NextRung(office, finding)?.Rung == FindingRung.Reminder && now >= finding.DueAt ? finding with { RemindedAt = now } : finding;

    internal static Finding Waking(this Finding finding, Office office) => finding with { WakeAt = FindingTimes.NextWake(office, finding) };

    private static Finding Fired(FindingRung rung, Finding finding, DateTimeOffset now) => rung switch
    {
        FindingRung.Reminder => finding with { RemindedAt = now },
        FindingRung.Urge => finding with { UrgedAt = now },
        _ => finding with { NoticedAt = now },
    };

    private static JournalNote Note(FindingRung rung, Finding finding, Office office, DateTimeOffset now) => rung switch
    {
        FindingRung.Reminder => new(now, Actor.System, JournalAction.Reminded, $"提醒{finding.Unit}整改。"),
        FindingRung.Urge when finding.State.IsUnits() => new(now, Actor.System, JournalAction.Urged, $"逾期未整改，催办{finding.Unit}，抄送单位负责人。"),
        FindingRung.Urge => new(now, Actor.System, JournalAction.Urged, $"{finding.State.Name()}已逾期，催办督办员。"),
        _ => new(now, Actor.System, JournalAction.Told, $"逾期未整改，报告{string.Join('、', FindingMails.LeadersOf(finding, office).Select(office.NameOf))}。"),
    };
}

/// <summary>A rung of the ladder, and to whom it goes.</summary>
/// <param name="Unit">The unit that is to rectify; blank where the office's own step is late.</param>
/// <param name="Handler">The address of who is to, for the unit.</param>
/// <param name="Leader">The address of the leader who is told, where one was named.</param>
public sealed record FindingCall(FindingRung Rung, string Unit, string Handler, string? Leader);
