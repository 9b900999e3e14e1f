using Sanwen.Core.Lists;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Lists;

/// <summary>Gathers what the pages of lists show.</summary>
public sealed class ListDesk(IStore store, OfficeReader offices, RecordReader<MatterList> lists, TimeProvider time)
{
    private DateOnly Today => China.DateOf(time.GetUtcNow());

    public async Task<(IReadOnlyList<ListStanding> Lists, DateOnly Today)> All(CancellationToken cancel) =>
        (ListStanding.All((await lists.Read(cancel)).Values, await offices.Read(cancel), Today), Today);

    /// <summary>Null where no list has that name.</summary>
    public async Task<ListView?> Find(string name, string visitor, CancellationToken cancel)
    {
        var (all, today) = await All(cancel);
        if (all.FirstOrDefault(l => l.List.Name == name) is not { } standing) return null;
        var office = await offices.Read(cancel);
        return new(
            standing,
            today,
            office.NameOf,
            await store.Journal(standing.List.Id, cancel),
            RollOverRules.MayRollOver(office, visitor) && RollOverRules.Refusal(standing.List) is null);
    }

    /// <summary>What anybody may see.</summary>
    public async Task<(IReadOnlyList<PublicList> Lists, DateOnly Today)> Public(CancellationToken cancel) =>
        (PublicList.All((await lists.Read(cancel)).Values, await offices.Read(cancel), Today), Today);
}
