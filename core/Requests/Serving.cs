using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>What the office's people do with a request: claim it, open its sealed part, hand it over, answer it.</summary>
public sealed class Serving(IStore store, OfficeReader offices, Sealer sealer)
{
    public static bool MayHandle(Request request, string by, Office office, DateTimeOffset now) => RequestMoves.MayHandle(request, by, office, now) is not null;

    public static bool MayTake(Request request, string by, Office office, DateTimeOffset now) => RequestMoves.MayTake(request, by, office, now) is not null;

    /// <summary>A wish is anybody's of the office.</summary>
    public static bool MayClaim(Request request, string by, Office office) => request.State == RequestState.Unclaimed && office.People.ContainsKey(by);

    /// <summary>认领 of a wish; the first one counts.</summary>
    public Task<Outcome<Request>> Claim(string id, string by, DateTimeOffset now, CancellationToken cancel = default) => store.Move(
        offices,
        id,
        now,
        (request, office) => MayClaim(request, by, office)
            ? (RequestMoves.Claim(request, by, office, now), null)
            : (null, request.Handler is { } other ? $"已由 {office.NameOf(other)} 办理。" : "这件诉求不能认领。"),
        cancel);

    /// <summary>
    /// Opens the sealed part to the handler. Who opened it stands in the journal, once for each person and day.
    /// </summary>
    public Task<Outcome<OpenedRequest>> Open(string id, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide<Outcome<OpenedRequest>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var stored = await store.Find<Request>(id, cancel).ConfigureAwait(false);
                if (stored is null || RequestMoves.MayHandle(stored.Value, by, office, now) is not { } actor) return (null, new Outcome<OpenedRequest>.Refused(NotYours));
                var opened = new Outcome<OpenedRequest>.Done(Opened(stored.Value));
                var journal = await store.Journal(id, cancel).ConfigureAwait(false);
                var noted = journal.Any(e => e.Action == JournalAction.Logged && e.Actor == actor && China.DateOf(e.At) == China.DateOf(now));
                if (noted || !stored.Value.HoldsPersonal) return (null, opened);
                return (new Change().Put(stored, stored.Value, new JournalNote(now, actor, JournalAction.Logged, "打开了诉求内容和联系方式。")), opened);
            },
            cancel);

    /// <summary>Answers it; the resident reads the answer with number and code.</summary>
    /// <param name="words">1 to 1000 characters.</param>
    public Task<Outcome<Request>> Answer(string id, string by, string words, DateTimeOffset now, CancellationToken cancel = default) => store.Move(
        offices,
        id,
        now,
        (request, office) => (RequestMoves.MayHandle(request, by, office, now), request.State, words.Trim().Length) switch
        {
            (null, _, _) => (null, NotYours),
            (_, not RequestState.Handling, _) => (null, $"现在不能答复：{request.State.Name()}。"),
            (_, _, 0 or > RequestWords.Most) => (null, $"请写明办理结果，1 至 {RequestWords.Most} 个字。"),
            ({ } actor, _, _) => (RequestMoves.Answer(request, actor, sealer.Seal(words.Trim(), RequestWords.Answer(id, request.Answers.Count)), now), null),
        },
        cancel);

    /// <summary>Asks somebody to take it over; until they do, it stays with who has it (首问责任). A later offer takes the place of one that waits.</summary>
    /// <param name="to">The address of somebody of the office.</param>
    /// <param name="reason">1 to 200 characters.</param>
    public Task<Outcome<Request>> Offer(string id, string by, string to, string reason, DateTimeOffset now, CancellationToken cancel = default) => store.Move(
        offices,
        id,
        now,
        (request, office) =>
        {
            if (RequestMoves.MayHandle(request, by, office, now) is not { } actor) return (null, NotYours);
            if (request.State != RequestState.Handling) return (null, $"现在不能移交：{request.State.Name()}。");
            if (!office.People.ContainsKey(to) || to == request.Handler) return (null, "请选择接办人。");
            return reason.Trim().Length is 0 or > 200
                ? (null, "请写明移交的缘由，1 至 200 个字。")
                : (RequestMoves.Offer(request, actor, to, sealer.Seal(reason.Trim(), RequestWords.Offer(id, request.Offers + 1)), office, now), null);
        },
        cancel);

    public Task<Outcome<Request>> Accept(string id, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        Settle(id, by, now, RequestMoves.Accept, cancel);

    public Task<Outcome<Request>> Refuse(string id, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        Settle(id, by, now, RequestMoves.Refuse, cancel);

    /// <summary>Why a hand-over is wanted, for who is to take it over; null where it cannot be read any more.</summary>
    public string? ReasonOf(Request request) =>
        request.Offer is { } offer ? sealer.Open(offer.SealedReason, RequestWords.Offer(request.Id, offer.Number)) : null;

    private const string NotYours = "这件诉求不由您办理，诉求内容和联系方式只给承办人看。";

    private Task<Outcome<Request>> Settle(
        string id, string by, DateTimeOffset now, Func<Request, Actor, Office, DateTimeOffset, RequestStep> settle, CancellationToken cancel) => store.Move(
        offices,
        id,
        now,
        (request, office) => RequestMoves.MayTake(request, by, office, now) is { } actor
            ? (settle(request, actor, office, now), null)
            : (null, "没有等您接办的移交，可能已经处理过了。"),
        cancel);

    private OpenedRequest Opened(Request request)
    {
        var json = request.Sealed is { } text ? sealer.Open(text, RequestWords.Personal(request.Id)) : null;
        return new(request, json is null ? null : PersonalPart.Read(json), sealer.AnswersOf(request), sealer.CommentsOf(request));
    }
}

/// <summary>A request with what is sealed in it.</summary>
/// <param name="Personal">Null where there is none, or it cannot be read any more.</param>
/// <param name="Answers">In the order of <see cref="Request.Answers"/>; null for words that are not kept.</param>
/// <param name="Comments">What the resident added to each rating, in the same order.</param>
public sealed record OpenedRequest(Request Request, PersonalPart? Personal, IReadOnlyList<string?> Answers, IReadOnlyList<string?> Comments);
