using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Requests;

/// <summary>What the clock does to a request: its handler is told, reminded and urged, the silent answer is closed, the resident's data erased.</summary>
public static class RequestRules
{
    /// <summary>Carries out the one thing that is due, if any, and sets when the request wakes next.</summary>
    public static (Request Instance, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes) Advance(Request request, Office office, DateTimeOffset now)
    {
        var step = request.State switch
        {
            RequestState.Unclaimed or RequestState.Handling when request.TaskedAt is null => Task(request, office, now),
            RequestState.Unclaimed => Claim(request, office, now),
            RequestState.Handling => Chase(request, office, now),
            RequestState.Answered => Close(request, office, now),
            _ => IsToBeErased(request, office, now) ? Erase(request, now) : new(request),
        };
        return (step.Request with { WakeAt = RequestTimes.NextWake(step.Request, office, now) }, step.Mails, step.Notes);
    }

    /// <summary>Whether the time has come to erase what is about the resident.</summary>
    public static bool IsToBeErased(Request request, Office office, DateTimeOffset now) =>
        request.HoldsPersonal && now >= RequestTimes.EraseAt(office, request);

    /// <summary>Tells who is to handle it, or to have it claimed.</summary>
    internal static RequestStep Task(Request request, Office office, DateTimeOffset now)
    {
        var news = request.State == RequestState.Unclaimed ? RequestNews.ToClaim : RequestNews.ToHandle;
        var tasked = request with { TaskedAt = now };
        var person = office.NameOf(request.Handler ?? request.FirstResponder);
        var text = news == RequestNews.ToClaim ? $"待认领，已告知首问责任人 {person}。" : $"由首问责任人 {person} 办理。";
        return new RequestStep(tasked).With(new(now, Actor.System, JournalAction.Dispatched, text), RequestMails.ToHandler(tasked, news, office, now));
    }

    private static RequestStep Claim(Request request, Office office, DateTimeOffset now)
    {
        if (now < RequestTimes.ClaimedBy(office, request)) return new(request);
        var owned = request with { State = RequestState.Handling, Handler = request.FirstResponder };
        return new RequestStep(owned).With(
            new(now, Actor.System, JournalAction.Dispatched, $"到期无人认领，由首问责任人 {office.NameOf(request.FirstResponder)} 办理。"),
            RequestMails.ToHandler(owned, RequestNews.Unclaimed, office, now));
    }

    private static RequestStep Chase(Request request, Office office, DateTimeOffset now)
    {
        if (RequestTimes.IsReminded(office, request, now) && now >= RequestTimes.RemindAt(office, request))
        {
            return new RequestStep(request with { RemindedAt = now }).With(
                new(now, Actor.System, JournalAction.Reminded, $"提醒 {office.NameOf(request.Handler!)}：承诺时限将到。"),
                RequestMails.ToHandler(request, RequestNews.Reminder, office, now));
        }

        if (request.UrgedAt is null && now >= RequestTimes.UrgeAt(office, request))
        {
            return new RequestStep(request with { UrgedAt = now }).With(
                new(now, Actor.System, JournalAction.Urged, $"催办 {office.NameOf(request.Handler!)}：已过承诺时限，告知单位负责人。"),
                [RequestMails.ToHandler(request, RequestNews.Urge, office, now), .. RequestMails.ToHeads(request, office, now)]);
        }

        if (request.UrgedAt is null || request.ToldAt is not null || now < RequestTimes.TellAt(office, request)) return new(request);
        return new RequestStep(request with { ToldAt = now }).With(
            new(now, Actor.System, JournalAction.Told, "催办后仍未办结，已告知分管领导。"), RequestMails.ToLeader(request, office, now));
    }

    private static RequestStep Close(Request request, Office office, DateTimeOffset now) => now < RequestTimes.CloseAt(office, request)
        ? new(request)
        : new RequestStep(request with { State = RequestState.Closed, ClosedAt = now }).With(
            new(now, Actor.System, JournalAction.Closed, "到期没有评价，予以办结。"));

    private static RequestStep Erase(Request request, DateTimeOffset now) => new RequestStep(request with
    {
        Sealed = null,
        Photos = [],
        CodeSeal = "",
        OnceSeal = "",
        Offer = null,
        Answers = [.. request.Answers.Select(a => a with { Sealed = null, SealedComment = null })],
        ErasedAt = now,
    }).With(new(now, Actor.System, JournalAction.Erased, "按规定清除了个人信息、诉求内容、照片和答复。"));
}
