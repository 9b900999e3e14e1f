using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Requests;

/// <summary>What a resident sees and does with number and code.</summary>
public sealed class Following(IStore store, OfficeReader offices, Sealer sealer, LookupCodes codes)
{
    /// <summary>Refused alike for a number that there is not and a code that is not its own.</summary>
    private const string NotFound = "没有查到。请核对受理编号和查询码；两者须与提交时给出的一致。";

    /// <param name="number">As typed.</param>
    public async Task<Outcome<OpenedRequest>> Find(string number, string code, CancellationToken cancel = default)
    {
        var request = (await store.Find<Request>(Id(number), cancel).ConfigureAwait(false))?.Value;
        return codes.Fits(request, Plain(number), code)
            ? new Outcome<OpenedRequest>.Done(new(request!, null, sealer.AnswersOf(request!), []))
            : new Outcome<OpenedRequest>.Refused(NotFound);
    }

    /// <summary>Rates the answer; once for each.</summary>
    /// <param name="comment">At most 500 characters; may be empty.</param>
    /// <param name="redo">To have it done again, where the rating is not satisfied and the rules allow it.</param>
    public Task<Outcome<Request>> Rate(
        string number, string code, Satisfaction rating, string comment, bool redo, DateTimeOffset now, CancellationToken cancel = default) => store.Move(
        offices,
        Id(number),
        now,
        (request, office) =>
        {
            if (!codes.Fits(request, Plain(number), code)) return (null, NotFound);
            if (request.State != RequestState.Answered) return (null, "现在不能评价：还没有答复，或者已经评价过了。");
            if (comment.Trim().Length > 500) return (null, "补充说明不超过 500 个字。");
            var words = comment.Trim().Length == 0 ? null : sealer.Seal(comment.Trim(), RequestWords.Comment(request.Id, request.Answers.Count - 1));
            return (RequestMoves.Rate(request, rating, words, redo, office, now), null);
        },
        cancel,
        NotFound);

    public Task<Outcome<Request>> Withdraw(string number, string code, DateTimeOffset now, CancellationToken cancel = default) => store.Move(
        offices,
        Id(number),
        now,
        (request, office) => !codes.Fits(request, Plain(number), code) ? (null, NotFound)
            : RequestMoves.MayWithdraw(request) ? (RequestMoves.Withdraw(request, office, now), null)
            : (null, "已经答复，不能再撤回。"),
        cancel,
        NotFound);

    /// <summary>Whether the resident may have an answer done again.</summary>
    public static bool MayRedo(Request request, Office office) => RequestMoves.MayRedo(request, office);

    public static bool MayWithdraw(Request request) => RequestMoves.MayWithdraw(request);

    private static string Plain(string number) => number.Trim().ToUpperInvariant();

    private static string Id(string number) => Request.IdOf(Plain(number));
}
