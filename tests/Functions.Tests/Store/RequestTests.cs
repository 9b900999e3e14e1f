using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Store;

/// <summary>What is paid for each.</summary>
public sealed class RequestTests(Azurite azurite) : IAsyncLifetime
{
    private readonly TablesWorkbench _bench = new(azurite);
    private readonly Requests _requests = new();
    private TablesStore? _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TablesStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _store = await _bench.Open(null, _requests);
        await Store.Commit(new Change().Add(Round("a@x.example", Nine), Note()).Add(Matter("1")).Send(Mail("m1", "a@x.example")), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_step_of_an_instance_is_one_look_and_one_commit() => Assert.Equal(2, await Cost(async () =>
    {
        await Facts();
        await Step(Round("a@x.example").Id);
    }));

    [Fact]
    public async Task A_step_that_changes_nothing_is_one_look() => Assert.Equal(1, await Cost(async () =>
    {
        await Facts();
        await Store.Find<AskRound>(Round("a@x.example").Id, Cancel);
        await Store.Find<AskRound>(Round("a@x.example").Id, Cancel);
    }));

    [Fact]
    public async Task A_record_that_another_process_wrote_before_this_began_is_read_once()
    {
        _store = _bench.Another(null, _requests);

        // where the log ends, the record, the commit
        Assert.Equal(3, await Cost(() => Step(Round("a@x.example").Id)));
        Assert.Equal(2, await Cost(() => Step(Round("a@x.example").Id)));
    }

    [Fact]
    public async Task What_another_process_commits_comes_with_the_look()
    {
        await Store.List<Matter>("", Cancel);
        var other = _bench.Another();
        for (var i = 0; i < 5; i++) await other.Commit(new Change().Add(Matter($"new{i}")), Cancel);

        Assert.Equal(1, await Cost(async () =>
        {
            Assert.Equal(6, (await Store.List<Matter>("", Cancel)).Count);
            Assert.NotNull(await Store.Find<Matter>("new3", Cancel));
        }));
    }

    [Fact]
    public async Task A_mail_is_claimed_by_two_requests_and_settled_by_one() => Assert.Equal(3, await Cost(async () =>
    {
        var instance = Mail("", "a@x.example").Instance;
        while (await Store.Claim(Nine, 33, instance, Cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows) await Store.Settle(row.Mail.Id, new Settlement.Sent(), Nine, Cancel);
        }

        Assert.Null(await Store.NextSending(instance, Cancel));
    }));

    [Fact]
    public async Task A_hundred_rounds_with_their_mails_are_opened_by_a_dozen_requests()
    {
        await Cost(Facts);
        var change = new Change();
        for (var i = 0; i < 100; i++) change.Add(Round($"p{i:00}@x.example", Nine), Note()).Send(Mail($"p{i}", $"p{i:00}@x.example"));

        Assert.InRange(await Cost(() => Store.Commit(change, Cancel)), 1, 15);
    }

    private async Task<int> Cost(Func<Task> work)
    {
        using var invocation = Store.Begin();
        var before = _requests.Count;
        await work();
        return _requests.Count - before;
    }

    private async Task Facts()
    {
        await Store.Since<Matter>(1, Cancel);
        await Store.Since<Person>(1, Cancel);
    }

    private async Task Step(string id)
    {
        var round = (await Store.Find<AskRound>(id, Cancel))!;
        var next = round.Value with { WakeAt = round.Value.WakeAt?.AddDays(1) };
        Assert.True(await Store.Commit(new Change().Put(round, next, Note()).Send(Mail($"urge{round.Version}", "a@x.example")), Cancel));
    }
}
