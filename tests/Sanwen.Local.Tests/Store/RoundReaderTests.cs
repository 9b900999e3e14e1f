using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Store;

public sealed class RoundReaderTests : IDisposable
{
    private static readonly YearMonth September = new(2026, 9), October = new(2026, 10);

    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly RoundReader _reader;

    public RoundReaderTests()
    {
        _store = new(new(_folder["sanwen.db"]));
        _reader = new(_store);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _reader.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Only_months_without_a_bulletin_are_read()
    {
        await Commit(new Month { Value = September, ClosedAt = DateTimeOffset.UnixEpoch }, new Month { Value = October });
        await Commit(Round(September, "a"), Round(October, "a"));

        Assert.Equal([Round(October, "a").Id], await Ids());
    }

    [Fact]
    public async Task The_same_instance_is_handed_out_until_something_changes()
    {
        await Commit(new Month { Value = October }, Round(October, "a"));
        var before = await _reader.Read(Cancel);

        Assert.Same(before, await _reader.Read(Cancel));
        await Commit(Round(October, "b"));
        Assert.NotSame(before, await _reader.Read(Cancel));
        Assert.Equal(2, (await Ids()).Count());
    }

    [Fact]
    public async Task A_changed_round_replaces_the_one_before()
    {
        await Commit(new Month { Value = October }, Round(October, "a"));
        await _reader.Read(Cancel);
        var stored = await _store.Find<AskRound>(Round(October, "a").Id, Cancel);
        await _store.Commit(new Change().Put(stored!, stored!.Value with { Named = ["M"] }), Cancel);

        Assert.Equal(["M"], (await _reader.Read(Cancel)).Rounds.Values.Single().Named);
    }

    [Fact]
    public async Task A_month_opened_later_is_found_with_all_its_rounds()
    {
        await Commit(new Month { Value = September });
        Assert.Empty(await Ids());
        await Commit(Round(September, "a"));
        Assert.Single(await Ids());
        await Commit(Round(October, "a"), Round(September, "b"), new Month { Value = October }, Round(October, "b"));

        Assert.Equal(4, (await Ids()).Count());
    }

    [Fact]
    public async Task A_month_whose_bulletin_went_out_is_forgotten()
    {
        await Commit(new Month { Value = October }, Round(October, "a"));
        Assert.Single(await Ids());
        var month = await _store.Find<Month>(Month.IdOf(October), Cancel);
        await _store.Commit(new Change().Put(month!, month!.Value with { ClosedAt = DateTimeOffset.UnixEpoch }), Cancel);

        Assert.Empty(await Ids());
    }

    private async Task<IEnumerable<string>> Ids() => (await _reader.Read(Cancel)).Rounds.Keys;

    private async Task Commit(params Entity[] entities)
    {
        var change = new Change();
        foreach (var entity in entities) _ = entity is Month month ? change.Add(month) : change.Add((AskRound)entity);
        Assert.True(await _store.Commit(change, Cancel));
    }

    private static AskRound Round(YearMonth month, string person) => new()
    {
        Month = month,
        Question = Question.Plan,
        Person = person,
        OpenedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
    };
}
