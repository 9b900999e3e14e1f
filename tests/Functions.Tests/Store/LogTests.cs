using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Functions.Store;
using Sanwen.Local.Tests;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Store;

public sealed class LogTests(Azurite azurite) : IAsyncLifetime
{
    private const int Long = 100_000;

    private readonly TablesWorkbench _bench = new(azurite);
    private readonly ManualClock _clock = new(Nine);
    private TablesStore? _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TablesStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        azurite.IsNeeded();
        _store = await _bench.Open(_clock);
        await Store.Commit(new Change().Add(Matter("1") with { Words = new('一', Long) }).Add(Matter("2")), Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_process_that_slept_while_the_log_was_cut_reads_everything_anew()
    {
        var sleeper = _bench.Another();
        var (all, mark) = await sleeper.Since<Matter>(0, Cancel);
        var stale = all.Single(m => m.Value.Key == "2");
        await Rewrite("2", "新");
        await Store.Commit(new Change().Add(Matter("3")), Cancel);

        Assert.False(await Store.Trim(Nine + TablesStore.LogKept + TimeSpan.FromMinutes(1), Cancel));
        await Rewrite("3", "更新");

        Assert.Equal(["2", "3"], (await sleeper.Since<Matter>(mark, Cancel)).Items.Select(m => m.Value.Key));
        Assert.Equal("新", (await sleeper.Find<Matter>("2", Cancel))!.Value.Words);
        Assert.False(await sleeper.Commit(new Change().Put(stale, stale.Value with { Words = "旧" }), Cancel));
        Assert.Equal(3, (await sleeper.List<Matter>("", Cancel)).Count);
    }

    [Fact]
    public async Task What_is_younger_is_kept_for_those_who_follow()
    {
        var follower = _bench.Another();
        await follower.List<Matter>("", Cancel);
        _clock.Advance(TimeSpan.FromDays(2));
        await Rewrite("2", "新");

        await Store.Trim(Nine + TablesStore.LogKept, Cancel);

        Assert.Equal("新", (await follower.Find<Matter>("2", Cancel))!.Value.Words);
    }

    [Fact]
    public async Task Texts_that_were_replaced_are_removed_with_the_log_and_those_in_use_are_kept()
    {
        await Rewrite("1", new('二', Long));
        await Rewrite("1", new('三', Long));
        var large = new Change();
        for (var i = 0; i < 200; i++) large.Add(Matter($"n{i}") with { Words = string.Concat(Enumerable.Range(0, 300).Select(n => (char)('一' + ((n * 7919 + i * 104729) % 20000)))) });
        await Store.Commit(large, Cancel);
        Assert.Equal(4, await Blobs());

        await Store.Commit(new Change().Add(Matter("last")), Cancel);
        await Store.Trim(Nine + TablesStore.LogKept + TimeSpan.FromMinutes(1), Cancel);

        Assert.Equal(1, await Blobs());
        Assert.Equal(new string('三', Long), (await _bench.Another().Find<Matter>("1", Cancel))!.Value.Words);
    }

    [Fact]
    public async Task A_large_change_is_followed_by_a_process_that_was_there_before()
    {
        var follower = _bench.Another();
        var (_, mark) = await follower.Since<Matter>(0, Cancel);
        var change = new Change();
        for (var i = 0; i < 400; i++) change.Add(Matter($"n{i:000}") with { Words = $"{Guid.NewGuid()}{Guid.NewGuid()}{Guid.NewGuid()}" }, Note());
        await Store.Commit(change, Cancel);

        var (news, next) = await follower.Since<Matter>(mark, Cancel);

        Assert.Equal(400, news.Count);
        Assert.Equal(change.Writes.Select(w => ((Matter)w.Entity).Words).Order(), news.Select(m => m.Value.Words).Order());
        Assert.True(await follower.Commit(new Change().Put(news[7], news[7].Value with { Words = "新" }), Cancel));
        Assert.Equal("新", Assert.Single((await Store.Since<Matter>(next, Cancel)).Items).Value.Words);
    }

    [Fact]
    public async Task An_id_too_long_for_a_key_is_refused_and_named()
    {
        var fault = await Assert.ThrowsAsync<StoreException>(() => Store.Commit(new Change().Add(Matter(new('x', 600))).Send(Mail("m1")), Cancel));

        Assert.Contains("编号或邮箱过长", fault.Message, StringComparison.Ordinal);
        Assert.Empty(await Store.Mails(new(), Cancel));
    }

    [Fact]
    public async Task A_piece_of_work_knows_what_it_touched()
    {
        using var work = Store.Begin();
        var round = Round("a@x.example", Nine);
        await Store.Commit(new Change().Add(round).Add(Matter("m")).Send(Mail("m1", "b@x.example"), Mail("m2", "b@x.example")), Cancel);
        Assert.False(await Store.Commit(new Change().Add(Matter("m")).Add(Round("never@x.example")), Cancel));

        Assert.Equal([round.Id, Mail("", "b@x.example").Instance], work.Touched.Order());
    }

    private async Task Rewrite(string key, string words)
    {
        var read = (await Store.Find<Matter>(key, Cancel))!;
        Assert.True(await Store.Commit(new Change().Put(read, read.Value with { Words = words }), Cancel));
    }

    private async Task<int> Blobs() => await _bench.Container.GetBlobsAsync(cancellationToken: Cancel).CountAsync(Cancel);
}
