using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Requests;

/// <summary>Carries out what was decided about a request.</summary>
internal static class RequestStore
{
    /// <param name="decide">The step, or why there is none (zh-CN).</param>
    /// <param name="missing">What is said where there is no such request (zh-CN).</param>
    public static Task<Outcome<Request>> Move(
        this IStore store,
        OfficeReader offices,
        string id,
        DateTimeOffset now,
        Func<Request, Office, (RequestStep? Step, string? Reason)> decide,
        CancellationToken cancel,
        string missing = "没有这件诉求。") =>
        store.Decide<Outcome<Request>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Request>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, new Outcome<Request>.Refused(missing));
                var (step, reason) = decide(stored.Value, office);
                if (step is null) return (null, new Outcome<Request>.Refused(reason ?? ""));
                step = step.Waking(office, now);
                return (new Change().Put(stored, step.Request, step.Notes).Send(step.Mails), new Outcome<Request>.Done(step.Request));
            },
            cancel);
}
