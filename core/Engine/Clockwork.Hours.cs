using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Engine;

public sealed partial class Clockwork
{
    /// <summary>Takes a step of an instance; one that would write to somebody outside of working hours is put off to the next morning, and decided then.</summary>
    private Task<DateTimeOffset?> InHours<T>(
        string id, Func<string, DateTimeOffset, CancellationToken, Task<(Change?, DateTimeOffset?)>> step, DateTimeOffset now, CancellationToken cancel)
        where T : Entity => store.Decide(
            async () =>
            {
                var (change, wake) = await step(id, now, cancel).ConfigureAwait(false);
                if (change is not { Mails.Count: > 0 }) return (change, wake);
                var office = await offices.Read(cancel).ConfigureAwait(false);
                return office.MayWrite(now) ? (change, wake) : await PutOff<T>(id, office.NextWriting(now), cancel).ConfigureAwait(false);
            },
            cancel);

    private async Task<(Change?, DateTimeOffset?)> PutOff<T>(string id, DateTimeOffset until, CancellationToken cancel)
        where T : Entity
    {
        var stored = (await store.Find<T>(id, cancel).ConfigureAwait(false))!;
        return (stored.Value.WakeAt == until ? null : new Change().Put(stored, stored.Value with { WakeAt = until }), until);
    }
}
