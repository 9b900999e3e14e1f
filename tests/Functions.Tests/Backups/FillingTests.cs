using Sanwen.Core.Backups;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using Sanwen.Functions.Tests.Store;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Backups;

/// <summary>Restores that are cut off, disturbed, or under which somebody goes on working.</summary>
public sealed class FillingTests(Azurite azurite) : IAsyncLifetime
{
    private const int Many = 300;

    private readonly TablesWorkbench _bench = new(azurite);
    private IReadOnlyList<ArchiveLine> _lines = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        using var origin = new TablesWorkbench(azurite);
        var store = await origin.Open();
        await store.Commit(Numbers.Aggregate(new Change(), (c, i) => c.Add(Matter($"{i:000}"), Note()).Send(Mail($"m{i}"))), Cancel);
        _lines = await store.Read(Cancel).ToListAsync(Cancel);
        await (await _bench.Open()).Commit(Numbers.Aggregate(new Change(), (c, i) => c.Add(Matter($"old-{i}"), Note()).Send(Mail($"old-{i}"))), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(25)]
    [InlineData(37)]
    public async Task One_that_dies_leaves_what_was_or_a_store_that_says_so_and_is_healed_by_another(int step)
    {
        var dying = _bench.Another(policies: new StorageFaults(n => n >= step ? Fault.Death : Fault.None));
        await Assert.ThrowsAsync<ProcessDied>(() => dying.Fill(_lines, Cancel));

        var next = _bench.Another();
        if (step == 1) Assert.Equal(Many, (await next.List<Matter>("old-", Cancel)).Count);
        else
        {
            Assert.True(await next.IsEmpty(Cancel));
            foreach (var work in (Func<Task>[])[() => next.List<Matter>("", Cancel), () => next.Commit(new Change().Add(Matter("x")), Cancel), () => next.Exists(Cancel), () => next.Read(Cancel).ToListAsync(Cancel).AsTask()])
            {
                Assert.Contains("重新运行一次 restore", (await Assert.ThrowsAsync<StoreException>(work)).Message, StringComparison.Ordinal);
            }
        }

        await next.Fill(_lines, Cancel);
        await Whole();
    }

    [Theory]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Busy)]
    public async Task One_whose_answers_are_lost_is_whole_all_the_same(Fault fault)
    {
        await _bench.Another(policies: new StorageFaults(n => n % 2 == 1 ? fault : Fault.None)).Fill(_lines, Cancel);

        await Whole();
    }

    [Fact]
    public async Task A_process_that_runs_on_writes_nothing_meanwhile_and_sees_the_new_office_after()
    {
        var running = _bench.Another();
        var old = (await running.List<Matter>("old-", Cancel))[0];
        var faults = new StorageFaults(n => n == 12 ? Fault.Held : Fault.None);
        var filling = Task.Run(() => _bench.Another(policies: faults).Fill(_lines, Cancel), Cancel);
        await faults.Held;

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Assert.ThrowsAsync<StoreException>(() => running.Commit(new Change().Put(old, old.Value with { Words = "旧" }), Cancel));
            await Assert.ThrowsAsync<StoreException>(() => running.Find<Matter>("old-1", Cancel));
        }

        faults.Release();
        await filling;

        Assert.Null(await running.Find<Matter>(old.Value.Key, Cancel));
        Assert.False(await running.Commit(new Change().Put(old, old.Value with { Words = "旧" }), Cancel));
        Assert.Equal(Many, (await running.Since<Matter>(0, Cancel)).Items.Count);
        await Whole();
    }

    [Fact]
    public async Task Of_two_at_once_one_goes_on_and_the_other_says_why_not()
    {
        var faults = new StorageFaults(n => n == 5 ? Fault.Held : Fault.None);
        var first = Task.Run(() => _bench.Another(policies: faults).Fill(_lines, Cancel), Cancel);
        await faults.Held;

        await _bench.Another().Fill(_lines, Cancel);
        faults.Release();

        Assert.Contains("另一处也在恢复", (await Assert.ThrowsAsync<StoreException>(() => first)).Message, StringComparison.Ordinal);
        await Whole();
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Many);

    private async Task Whole()
    {
        var store = _bench.Another();
        Assert.Equal(_lines.Select(Text), await store.Read(Cancel).Select(Text).ToListAsync(Cancel));
        Assert.Equal(Many, (await store.CountMails(Cancel))[OutboxState.Queued]);
        Assert.True(await store.Commit(new Change().Add(Matter("new")).Send(Mail("new")), Cancel));
    }
}
