using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>When the steps of a finding are due.</summary>
public static class FindingTimes
{
    public static DateTimeOffset RectifyBy(Office office, string programme, string severity, DateTimeOffset from) =>
        By(office, from, office.Policy.Findings.Of(programme).RectifyWorkingDays(severity));

    /// <summary>Until when the unit may object; null where it has not been dispatched.</summary>
    public static DateTimeOffset? ObjectBy(Office office, Finding finding) =>
        finding.DispatchedAt is { } at ? By(office, at, office.Policy.Findings.Of(finding.Programme).ObjectWorkingDays) : null;

    /// <summary>When the next step is due, be it the unit's or the office's; null where none is, or the matter tells.</summary>
    public static DateTimeOffset? NextDue(Office office, Finding finding)
    {
        var programme = office.Policy.Findings.Of(finding.Programme);
        return finding.State switch
        {
            FindingState.Found or FindingState.Verified or FindingState.Objected => By(office, finding.Since, programme.VerifyWorkingDays),
            FindingState.Rectified => By(office, finding.Since, programme.CheckWorkingDays),
            FindingState.Dispatched or FindingState.Rectifying => finding.DueAt,
            _ => null,
        };
    }

    /// <summary>When something is due by itself next, if nobody acts; null when nothing is.</summary>
    internal static DateTimeOffset? NextWake(Office office, Finding finding) => NextRung(office, finding)?.At;

    /// <summary>The rung that fires next: of the unit's step the ladder's, of the office's step urges alone.</summary>
    internal static (FindingRung Rung, DateTimeOffset At)? NextRung(Office office, Finding finding)
    {
        if (NextDue(office, finding) is not { } due) return null;
        var (ladder, every) = (office.Policy.Ladder, office.Policy.Findings.UrgeEveryWorkingDays);
        if (finding.UrgedAt is not { } urged)
        {
            var remind = Morning(office, due, ladder.Reminder);
            return finding.State.IsUnits() && finding.RemindedAt is null && remind >= finding.Since
                ? (FindingRung.Reminder, remind)
                : (FindingRung.Urge, Morning(office, due, ladder.Urge));
        }

        if (finding.State.IsUnits() && finding.NoticedAt is null)
        {
            // A late urge pushes the notice back, so that nobody is told on by the morning of the first urge.
            var (usual, fair) = (Morning(office, due, ladder.Notice), Morning(office, urged, ladder.Notice - ladder.Urge));
            return (FindingRung.Notice, usual > fair ? usual : fair);
        }

        var last = finding.NoticedAt > urged ? finding.NoticedAt.Value : urged;
        return (FindingRung.Urge, Morning(office, last, every));
    }

    private static DateTimeOffset By(Office office, DateTimeOffset from, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(from), workingDays), office.Policy.DueAt);

    private static DateTimeOffset Morning(Office office, DateTimeOffset day, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(day), workingDays), office.Policy.Ladder.At);
}

public enum FindingRung
{
    /// <summary>提醒 of who is to rectify.</summary>
    Reminder,

    /// <summary>催办: who is to rectify, the unit's heads in copy; or the officers, where the office's step is late.</summary>
    Urge,

    /// <summary>报告 to the supervising leader.</summary>
    Notice,
}
