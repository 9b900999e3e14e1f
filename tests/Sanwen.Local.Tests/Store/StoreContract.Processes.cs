using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_one_process_writes_the_other_reads_at_once()
    {
        var (store, outbox) = Another();
        Assert.Null(await store.Find<Matter>("1", Cancel));
        Assert.Empty(await store.List<Matter>("", Cancel));

        await Commit(new Change().Add(Matter("1")).Send(Mail("m1")));
        var there = await store.Find<Matter>("1", Cancel);
        Assert.NotNull(there);
        Assert.Single(await store.List<Matter>("", Cancel));
        Assert.NotNull(await outbox.FindMail("m1", Cancel));

        Assert.True(await store.Commit(new Change().Put(there, there.Value with { Words = "那边" }, Note()), Cancel));
        Assert.Equal("那边", (await Read<Matter>("1")).Value.Words);
        Assert.Single(await Store.Journal("1", Cancel));
    }

    [Fact]
    public async Task A_process_that_read_before_the_other_wrote_cannot_write_over_it()
    {
        var (store, _) = Another();
        await Commit(new Change().Add(Matter("1")));
        var here = await Read<Matter>("1");
        var there = (await store.Find<Matter>("1", Cancel))!;

        Assert.True(await Commit(new Change().Put(here, here.Value with { Words = "这边" })));
        Assert.False(await store.Commit(new Change().Put(there, there.Value with { Words = "那边" }).Send(Mail("m1")), Cancel));

        Assert.Equal("这边", (await store.Find<Matter>("1", Cancel))!.Value.Words);
        Assert.Empty(await Outbox.Mails(new(), Cancel));
    }

    [Fact]
    public async Task A_record_known_not_to_exist_cannot_be_added_after_the_other_process_did()
    {
        var (store, _) = Another();
        Assert.Null(await store.Find<Matter>("1", Cancel));
        await Commit(new Change().Add(Matter("1") with { Words = "先" }));

        Assert.False(await store.Commit(new Change().Add(Matter("1") with { Words = "后" }), Cancel));
        Assert.Equal("先", (await store.Find<Matter>("1", Cancel))!.Value.Words);
    }

    [Fact]
    public async Task A_mark_brings_what_another_process_wrote_and_is_understood_by_it()
    {
        var (store, _) = Another();
        await Commit(new Change().Add(Matter("1")));
        var (_, mark) = await store.Since<Matter>(0, Cancel);

        await Commit(new Change().Add(Matter("2")).Add(Person("a@x.example")));
        await Commit(new Change().Add(Matter("3")));
        var two = await Read<Matter>("2");
        await Commit(new Change().Put(two, two.Value with { Words = "新" }));

        foreach (var reader in (IStore[])[store, Store, Another().Store])
        {
            var (items, next) = await reader.Since<Matter>(mark, Cancel);
            Assert.Equal(["3", "2"], items.Select(m => m.Value.Key));
            Assert.Equal("新", items[^1].Value.Words);
            Assert.Empty((await store.Since<Matter>(next, Cancel)).Items);
        }
    }

    [Fact]
    public async Task The_version_of_a_record_serves_as_a_mark()
    {
        await Commit(new Change().Add(Matter("1")));
        var version = (await Read<Matter>("1")).Version;
        await Commit(new Change().Add(Matter("2")));

        Assert.Equal(["2"], (await Store.Since<Matter>(version, Cancel)).Items.Select(m => m.Value.Key));
        Assert.Equal(["2"], (await Another().Store.Since<Matter>(version, Cancel)).Items.Select(m => m.Value.Key));
    }

    [Fact]
    public async Task A_mail_is_queued_once_whichever_process_queues_it_first()
    {
        var (store, outbox) = Another();
        await store.Commit(new Change().Send(Mail("m1", "first@x.example"), Mail("m2")), Cancel);

        Assert.True(await Commit(new Change().Add(Matter("1"), Note()).Send(Mail("m3"), Mail("m1", "second@x.example"), Mail("m3"), Mail("m2"), Mail("m4"))));
        Assert.True(await Commit(new Change().Send(Mail("m1", "third@x.example"))));

        Assert.Equal(["m1", "m2", "m3", "m4"], (await outbox.Mails(new(OldestFirst: true), Cancel)).Select(r => r.Mail.Id));
        Assert.Equal("first@x.example", (await Outbox.FindMail("m1", Cancel))!.Mail.To);
        Assert.Equal(4, (await Outbox.CountMails(Cancel)).Values.Sum());
        Assert.NotNull(await store.Find<Matter>("1", Cancel));
    }

    [Fact]
    public async Task Two_processes_never_claim_the_same_mail()
    {
        await Commit(new Change().Send(Enumerable.Range(0, 100).Select(i => Mail($"m{i}"))));
        var (_, other) = Another();

        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => ClaimAll(i % 2 == 0 ? Outbox : other))));

        Assert.Equal(100, claimed.Sum(c => c.Count));
        Assert.Equal(100, claimed.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public async Task What_another_process_claimed_may_be_settled_here()
    {
        await Commit(new Change().Send(Mail("m1")));
        await Another().Outbox.Claim(Nine, 1, cancel: Cancel);

        await Outbox.Settle("m1", new Settlement.Sent(), Nine, Cancel);

        Assert.Equal(OutboxState.Sent, (await Outbox.FindMail("m1", Cancel))!.State);
        Assert.Equal(1, (await Outbox.CountMails(Cancel))[OutboxState.Sent]);
    }

    [Fact]
    public async Task Small_changes_of_two_processes_at_once_are_all_kept()
    {
        var (other, _) = Another();

        var done = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            () => (i % 2 == 0 ? Store : other).Commit(new Change().Add(Person($"p{i}@x.example")).Send(Mail($"m{i}")), Cancel))));

        Assert.DoesNotContain(false, done);
        Assert.Equal(100, (await Store.List<Person>("", Cancel)).Count);
        Assert.Equal(100, (await Outbox.CountMails(Cancel))[OutboxState.Queued]);
    }
}
