using Sanwen.Core.Calls;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Calls;

/// <summary>Gathers what the pages of a call show.</summary>
public sealed class CallDesk(IStore store, OfficeReader offices, TimeProvider time)
{
    /// <summary>Null where there is no such call.</summary>
    public async Task<CallView?> Find(string key, string visitor, CancellationToken cancel)
    {
        if (await store.Find<Call>(Call.IdOf(key), cancel) is not { Value: var call }) return null;
        var journal = (await store.Journal(call.Id, cancel)).Reverse().ToList();
        return new(call, await offices.Read(cancel), visitor, time.GetUtcNow(), journal);
    }
}
