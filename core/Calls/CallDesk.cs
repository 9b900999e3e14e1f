using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Calls;

/// <summary>A call after what a person did, with what goes with it.</summary>
internal sealed record CallStep(Call Call, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes);

/// <summary>Carries out a person's decision on a call, on fresh state.</summary>
internal static class CallDesk
{
    /// <param name="decide">The step, or why not (zh-CN).</param>
    /// <param name="more">What the step changes beside the call.</param>
    public static Task<Outcome<Call>> Move(
        this IStore store,
        OfficeReader offices,
        string key,
        DateTimeOffset now,
        Func<Call, Office, (CallStep? Step, string? Refusal)> decide,
        CancellationToken cancel,
        Action<Change, Call, Office>? more = null) => store.Decide<Outcome<Call>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Call>(Call.IdOf(key), cancel).ConfigureAwait(false) is not { } stored) return (null, Refuse("没有这次竞标。"));
                var (step, refusal) = decide(stored.Value, office);
                if (step is null) return (null, Refuse(refusal ?? ""));
                var after = step.Call with { WakeAt = CallTimes.NextWake(step.Call, office, now) };
                var change = new Change().Put(stored, after, step.Notes).Send(step.Mails);
                more?.Invoke(change, after, office);
                return (change, new Outcome<Call>.Done(after));
            },
            cancel);

    private static Outcome<Call> Refuse(string reason) => new Outcome<Call>.Refused(reason);
}
