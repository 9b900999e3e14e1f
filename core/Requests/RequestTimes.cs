using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>When a request is due, and what happens by itself before and after. Working days; the day that counting starts from never counts.</summary>
public static class RequestTimes
{
    public static DateTimeOffset Due(Office office, DateTimeOffset from, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(from), workingDays), office.Policy.DueAt);

    /// <summary>From when on a wish that nobody claimed is the first responder's: the morning after the last working day for it.</summary>
    public static DateTimeOffset ClaimedBy(Office office, Request request) =>
        InTheMorning(office, request.ReceivedAt, (office.Policy.Requests.Channel(request.Channel)?.ClaimWorkingDays ?? 0) + 1);

    public static DateTimeOffset RemindAt(Office office, Request request) =>
        InTheMorning(office, request.DueAt, -office.Policy.Requests.RemindWorkingDaysBefore);

    /// <summary>Whether there is a reminder at all: not where the handler was told of the request so late that it comes with it.</summary>
    public static bool IsReminded(Office office, Request request, DateTimeOffset now) =>
        request.RemindedAt is null && now < request.DueAt && RemindAt(office, request) > request.TaskedAt;

    /// <summary>What the handler was told of late, as a list brought it, is urged later too.</summary>
    public static DateTimeOffset UrgeAt(Office office, Request request) =>
        NotBefore(office, request.TaskedAt, request.DueAt, office.Policy.Requests.UrgeWorkingDaysAfter, office.Policy.Requests.UrgeWorkingDaysAfter);

    /// <summary>An urge that came late pushes it back, so that nobody is reported to a leader on the morning they were first urged.</summary>
    public static DateTimeOffset TellAt(Office office, Request request)
    {
        var policy = office.Policy.Requests;
        return NotBefore(office, request.UrgedAt, request.DueAt, policy.TellWorkingDaysAfter, policy.TellWorkingDaysAfter - policy.UrgeWorkingDaysAfter);
    }

    /// <summary>When an answer that nobody has rated is closed.</summary>
    public static DateTimeOffset CloseAt(Office office, Request request) =>
        China.At(China.DateOf(request.Answers[^1].At).AddDays(office.Policy.Requests.RateWithinDays), office.Policy.Ladder.At);

    /// <summary>When what is about the resident is erased; null while it is open.</summary>
    public static DateTimeOffset? EraseAt(Office office, Request request)
    {
        if (request.ClosedAt is not { } closed) return null;
        var policy = office.Policy.Requests;
        var days = request.State == RequestState.Withdrawn ? policy.EraseWithdrawnAfterDays : policy.EraseAfterDays;
        var at = China.At(China.DateOf(closed).AddDays(days), office.Policy.Ladder.At);
        return at > closed ? at : closed;
    }

    /// <summary>When it next wakes by itself; null when nothing is due any more.</summary>
    public static DateTimeOffset? NextWake(Request request, Office office, DateTimeOffset now) => request.State switch
    {
        RequestState.Unclaimed or RequestState.Handling when request.TaskedAt is null => request.ReceivedAt,
        RequestState.Unclaimed => ClaimedBy(office, request),
        RequestState.Handling when IsReminded(office, request, now) => RemindAt(office, request),
        RequestState.Handling when request.UrgedAt is null => UrgeAt(office, request),
        RequestState.Handling when request.ToldAt is null => TellAt(office, request),
        RequestState.Handling => null,
        RequestState.Answered => CloseAt(office, request),
        _ => request.HoldsPersonal ? EraseAt(office, request) : null,
    };

    /// <summary>That many working days after the due day, and at least so many after what came before it.</summary>
    private static DateTimeOffset NotBefore(Office office, DateTimeOffset? before, DateTimeOffset due, int afterDue, int afterBefore)
    {
        var planned = InTheMorning(office, due, afterDue);
        return before is { } moment && InTheMorning(office, moment, afterBefore) is var late && late > planned ? late : planned;
    }

    private static DateTimeOffset InTheMorning(Office office, DateTimeOffset day, int workingDays) =>
        China.At(office.Calendar.Add(China.DateOf(day), workingDays), office.Policy.Ladder.At);
}
