using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using Sanwen.Local.Tests;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Store;

public sealed class FaultTests(Azurite azurite) : IAsyncLifetime
{
    private const int Many = 300;

    private readonly TablesWorkbench _bench = new(azurite);
    private readonly ManualClock _clock = new(Nine);
    private TablesStore? _sound;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TablesStore Sound => _sound!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _sound = await _bench.Open();
        await _sound.Commit(new Change().Add(Person("first@x.example")), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Fault.AnswerLost, 1)]
    [InlineData(Fault.AnswerLost, 99)]
    [InlineData(Fault.Busy, 2)]
    public async Task A_small_change_is_kept_once_whatever_becomes_of_the_answer(Fault fault, int times)
    {
        var store = _bench.Another(policies: new StorageFaults(n => n <= times ? fault : Fault.None));

        Assert.True(await store.Commit(new Change().Add(Matter("1"), Note()).Send(Mail("m1")), Cancel));

        await Whole(1);
        var read = (await store.Find<Matter>("1", Cancel))!;
        Assert.True(await Sound.Commit(new Change().Put(read, read.Value with { Words = "新" }), Cancel));
    }

    [Theory]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Busy)]
    public async Task A_large_change_is_kept_once_whatever_becomes_of_the_answers(Fault fault)
    {
        var store = _bench.Another(policies: new StorageFaults(n => n % 2 == 1 ? fault : Fault.None));

        Assert.True(await store.Commit(Large(), Cancel));

        await Whole(Many);
    }

    [Fact]
    public async Task A_change_that_never_reached_the_service_is_not_kept_and_says_so()
    {
        var store = _bench.Another(policies: new StorageFaults(_ => Fault.Busy));

        await Assert.ThrowsAnyAsync<Exception>(() => store.Commit(new Change().Add(Matter("1")).Send(Mail("m1")), Cancel));

        Assert.Null(await Sound.Find<Matter>("1", Cancel));
        Assert.Empty(await Sound.Mails(new(), Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task A_large_change_of_a_process_that_dies_in_it_is_finished_by_the_next(int step)
    {
        var store = _bench.Another(policies: new StorageFaults(n => n >= step ? Fault.Death : Fault.None));
        await Assert.ThrowsAsync<ProcessDied>(() => store.Commit(Large(), Cancel));

        var next = _bench.Another(_clock);
        var matters = await Waiting(next.List<Matter>("", Cancel));

        // before the first transaction nothing was committed, after it all of it
        Assert.Equal(step == 1 ? 0 : Many, matters.Count);
        await Whole(matters.Count);
        Assert.Equal(matters.Count, (await next.Claim(Nine, 2 * Many, cancel: Cancel)).Count);
    }

    [Fact]
    public async Task Who_was_given_up_for_dead_and_comes_back_writes_over_nothing()
    {
        var faults = new StorageFaults(n => n == 3 ? Fault.Held : Fault.None);
        var slow = Task.Run(() => _bench.Another(policies: faults).Commit(Large(), Cancel), Cancel);
        await faults.Held;

        var next = _bench.Another(_clock);
        foreach (var matter in await Waiting(next.List<Matter>("", Cancel)))
        {
            if (matter.Value.Key is "000" or "299") Assert.True(await next.Commit(new Change().Put(matter, matter.Value with { Words = "后" }), Cancel));
        }

        faults.Release();

        Assert.True(await slow);
        Assert.Equal(["000", "299"], (await _bench.Another().List<Matter>("", Cancel)).Where(m => m.Value.Words == "后").Select(m => m.Value.Key));
        await Whole(Many);
    }

    [Fact]
    public async Task Nobody_commits_or_reads_in_the_middle_of_a_large_change()
    {
        var faults = new StorageFaults(n => n == 3 ? Fault.Held : Fault.None);
        var large = Task.Run(() => _bench.Another(policies: faults).Commit(Large(), Cancel), Cancel);
        await faults.Held;

        var small = Sound.Commit(new Change().Add(Matter("small"), Note()).Send(Mail("small")), Cancel);
        var read = Sound.List<Matter>("0", Cancel);
        faults.Release();

        Assert.True(await large && await small);
        Assert.Equal(100, (await read).Count);
        await Whole(Many + 1);
    }

    [Fact]
    public async Task A_claim_whose_answer_is_lost_still_hands_out_its_mails_once()
    {
        await Sound.Commit(new Change().Send(Enumerable.Range(0, 50).Select(i => Mail($"m{i}"))), Cancel);
        var store = _bench.Another(policies: new StorageFaults(n => n % 2 == 1 ? Fault.AnswerLost : Fault.None));

        var claimed = await store.Claim(Nine, 40, cancel: Cancel);
        foreach (var row in claimed) await store.Settle(row.Mail.Id, new Settlement.Sent(), Nine, Cancel);

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"m{i}"), claimed.Select(r => r.Mail.Id));
        var counts = await Sound.CountMails(Cancel);
        Assert.Equal((40, 10, 0), (counts[OutboxState.Sent], counts[OutboxState.Queued], counts[OutboxState.Claimed]));
    }

    [Fact]
    public async Task Of_a_thousand_small_changes_by_two_processes_none_is_lost_and_none_is_there_twice()
    {
        var other = _bench.Another();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            var store = w % 2 == 0 ? Sound : other;
            for (var i = 0; i < 125; i++)
            {
                Assert.True(await store.Commit(new Change().Add(Matter($"{w}-{i}"), Note()).Send(Mail($"m{w}-{i}")), Cancel));
            }
        })));

        await Whole(1000);
        Assert.Equal(1000, (await other.List<Matter>("", Cancel)).Select(m => m.Version).Distinct().Count());
    }

    private static Change Large()
    {
        var change = new Change();
        for (var i = 0; i < Many; i++) change.Add(Matter($"{i:000}"), Note()).Send(Mail($"m{i}"));
        return change;
    }

    /// <summary>As many matters as mails, each with its journal, for a process that has just begun.</summary>
    private async Task Whole(int count)
    {
        var fresh = _bench.Another();
        var matters = await fresh.List<Matter>("", Cancel);
        Assert.Equal(count, matters.Count);
        Assert.Equal(count, (await fresh.CountMails(Cancel)).Values.Sum());
        Assert.Equal(count, (await fresh.Mails(new(Take: 2 * count + 1), Cancel)).Select(r => r.Mail.Id).Distinct().Count());
        foreach (var key in matters.Select(m => m.Value.Key).Where((_, i) => i % 50 == 0)) Assert.Single(await fresh.Journal(key, Cancel));
    }

    /// <summary>Lets time pass as long as the work waits for it.</summary>
    private async Task<T> Waiting<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            if (_clock.Waiting.Count > 0) _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await work;
    }
}
