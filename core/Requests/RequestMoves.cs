using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>What people do with a request. Words come sealed, as none of them may stand in the journal.</summary>
internal static class RequestMoves
{
    /// <summary>In whose place somebody may handle it; null when not at all.</summary>
    public static Actor? MayHandle(Request request, string by, Office office, DateTimeOffset now) =>
        request.Handler is { } handler ? office.As(by, handler, China.DateOf(now)) : null;

    /// <summary>In whose place somebody may take over what was offered; null when nothing was, to them.</summary>
    public static Actor? MayTake(Request request, string by, Office office, DateTimeOffset now) =>
        request.Offer is { } offer ? office.As(by, offer.To, China.DateOf(now)) : null;

    public static RequestStep Answer(Request request, Actor actor, string words, DateTimeOffset now) =>
        new RequestStep(request with
        {
            State = RequestState.Answered,
            Offer = null,
            Answers = [.. request.Answers, new(actor.By, now, request.DueAt, words)],
        }).With(new(now, actor, JournalAction.Answered, now <= request.DueAt ? "已答复，在承诺时限之内。" : "已答复，超过了承诺时限。"));

    public static RequestStep Offer(Request request, Actor actor, string to, string reason, Office office, DateTimeOffset now)
    {
        var offer = new HandOver(request.Offers + 1, to, actor.By, now, reason);
        var offered = request with { Offer = offer, Offers = offer.Number };
        return new RequestStep(offered).With(
            new(now, actor, JournalAction.Applied, $"请 {office.NameOf(to)} 接办；接办之前仍由首问责任人负责。"),
            RequestMails.ToOffered(offered, offer, office, now));
    }

    public static RequestStep Accept(Request request, Actor actor, Office office, DateTimeOffset now)
    {
        var offer = request.Offer!;
        var taken = request with { Offer = null, Handler = offer.To };
        return new RequestStep(taken).With(
            new(now, actor, JournalAction.Reassigned, $"{office.NameOf(offer.To)}接办。"),
            RequestMails.ToOfferer(taken, offer, RequestNews.Accepted, office, now));
    }

    public static RequestStep Refuse(Request request, Actor actor, Office office, DateTimeOffset now)
    {
        var offer = request.Offer!;
        var kept = request with { Offer = null };
        return new RequestStep(kept).With(
            new(now, actor, JournalAction.Returned, $"{office.NameOf(offer.To)}不接办，仍由 {office.NameOf(request.Handler!)} 负责。"),
            RequestMails.ToOfferer(kept, offer, RequestNews.Refused, office, now));
    }

    public static RequestStep Claim(Request request, string by, Office office, DateTimeOffset now)
    {
        var claimed = request with { State = RequestState.Handling, Handler = by, TaskedAt = now };
        return new RequestStep(claimed).With(
            new(now, new(by), JournalAction.Reassigned, $"{office.NameOf(by)}认领。"), RequestMails.ToHandler(claimed, RequestNews.ToHandle, office, now));
    }

    /// <summary>An answer is rated once. One that does not satisfy may be done again, as often as the rules allow.</summary>
    public static RequestStep Rate(Request request, Satisfaction rating, string? comment, bool redo, Office office, DateTimeOffset now)
    {
        redo = redo && rating == Satisfaction.Unsatisfied && MayRedo(request, office);
        var rated = request.Answers[^1] with { Rating = rating, RatedAt = now, SealedComment = comment, Redo = redo };
        request = request with { Answers = [.. request.Answers.SkipLast(1), rated] };
        var note = new JournalNote(now, Resident, JournalAction.Rated, $"评价：{rating.Name()}。");
        return redo ? Redo(request, note, office, now) : new RequestStep(request with { State = RequestState.Closed, ClosedAt = now }).With(note);
    }

    public static bool MayRedo(Request request, Office office) => request.Answers.Count(a => a.Redo) < office.Policy.Requests.Redos;

    public static bool MayWithdraw(Request request) => request.State is RequestState.Unclaimed or RequestState.Handling;

    public static RequestStep Withdraw(Request request, Office office, DateTimeOffset now) =>
        new RequestStep(request with { State = RequestState.Withdrawn, ClosedAt = now, Offer = null }).With(
            new(now, Resident, JournalAction.Withdrawn, "群众撤回。"), RequestMails.Withdrawn(request, office, now));

    /// <summary>The step with the moment of the next one.</summary>
    public static RequestStep Waking(this RequestStep step, Office office, DateTimeOffset now) =>
        step with { Request = step.Request with { WakeAt = RequestTimes.NextWake(step.Request, office, now) } };

    /// <summary>Who asks; by name in the sealed part alone.</summary>
    public static readonly Actor Resident = new("群众");

    private static RequestStep Redo(Request request, JournalNote rated, Office office, DateTimeOffset now)
    {
        var again = request with
        {
            State = RequestState.Handling,
            DueAt = RequestTimes.Due(office, now, office.Policy.Requests.RedoWorkingDays),
            TaskedAt = now,
            RemindedAt = null,
            UrgedAt = null,
            ToldAt = null,
        };
        return new RequestStep(again).With(rated).With(
            new(now, Resident, JournalAction.Redone, $"不满意，要求重新办理，新的时限 {China.Stamp(again.DueAt)}。"),
            RequestMails.ToHandler(again, RequestNews.ToRedo, office, now));
    }
}
