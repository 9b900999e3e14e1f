using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_was_written_is_read_again_field_for_field()
    {
        var (round, matter, person) = (Round("a@x.example", Nine.AddHours(1)), Matter("ZM-1"), Person("a@x.example"));
        Assert.True(await Commit(new Change().Add(round).Add(matter).Add(person)));

        AssertSame(round, (await Read<AskRound>(round.Id)).Value);
        AssertSame(matter, (await Read<Matter>("ZM-1")).Value);
        Assert.Equal(person, (await Read<Person>("a@x.example")).Value);
    }

    [Fact]
    public async Task An_unknown_id_finds_nothing()
    {
        await Commit(new Change().Add(Person("a@x.example")));

        Assert.Null(await Store.Find<Person>("b@x.example", Cancel));
        Assert.Null(await Store.Find<Matter>("a@x.example", Cancel));
    }

    [Fact]
    public async Task A_record_that_exists_cannot_be_added()
    {
        Assert.True(await Commit(new Change().Add(Person("a@x.example", "先来"))));
        Assert.False(await Commit(new Change().Add(Person("a@x.example", "后到"))));

        Assert.Equal("先来", (await Read<Person>("a@x.example")).Value.Name);
    }

    [Fact]
    public async Task Only_the_first_of_two_writes_over_the_same_version_holds()
    {
        await Commit(new Change().Add(Person("a@x.example")));
        var read = await Read<Person>("a@x.example");

        Assert.True(await Commit(new Change().Put(read, read.Value with { Name = "一" })));
        Assert.False(await Commit(new Change().Put(read, read.Value with { Name = "二" })));

        Assert.Equal("一", (await Read<Person>("a@x.example")).Value.Name);
    }

    [Fact]
    public async Task A_record_that_does_not_exist_cannot_be_replaced()
    {
        var never = new Stored<Person>(Person("a@x.example"), 7);

        Assert.False(await Commit(new Change().Put(never, never.Value)));
        Assert.Null(await Store.Find<Person>("a@x.example", Cancel));
    }

    [Fact]
    public async Task A_conflict_leaves_no_record_no_journal_and_no_mail()
    {
        await Commit(new Change().Add(Matter("1")));
        var stale = await Read<Matter>("1");
        await Commit(new Change().Put(stale, stale.Value with { Words = "先" }));

        var change = new Change()
            .Add(Person("a@x.example"))
            .Add(Matter("2"), Note())
            .Put(stale, stale.Value with { Words = "后" }, Note())
            .Send(Mail("m1"));
        Assert.False(await Commit(change));

        Assert.Null(await Store.Find<Person>("a@x.example", Cancel));
        Assert.Null(await Store.Find<Matter>("2", Cancel));
        Assert.Empty(await Store.Journal("1", Cancel));
        Assert.Empty(await Store.Journal("2", Cancel));
        Assert.Null(await Outbox.FindMail("m1", Cancel));
    }

    [Fact]
    public async Task A_list_has_the_ids_with_the_prefix_in_ordinal_order()
    {
        await Commit(new Change().Add(Matter("b-2")).Add(Matter("b-10")).Add(Matter("B-1")).Add(Matter("祖-1")).Add(Matter("b%1")));

        Assert.Equal(["b-10", "b-2"], (await Store.List<Matter>("b-", Cancel)).Select(m => m.Value.Key));
        Assert.Equal(["B-1", "b%1", "b-10", "b-2", "祖-1"], (await Store.List<Matter>("", Cancel)).Select(m => m.Value.Key));
        Assert.Empty(await Store.List<Person>("b-", Cancel));
    }

    [Fact]
    public async Task A_mark_brings_only_what_was_written_after_it()
    {
        await Commit(new Change().Add(Matter("1")).Add(Matter("2")));
        var (all, first) = await Store.Since<Matter>(0, Cancel);
        Assert.Equal(2, all.Count);

        await Commit(new Change().Add(Person("a@x.example")));
        var (none, second) = await Store.Since<Matter>(first, Cancel);
        Assert.Empty(none);

        var two = await Read<Matter>("2");
        await Commit(new Change().Put(two, two.Value with { Words = "新" }));
        var (changed, third) = await Store.Since<Matter>(second, Cancel);
        Assert.Equal("新", Assert.Single(changed).Value.Words);
        Assert.Equal(changed[0].Version, (await Read<Matter>("2")).Version);
        Assert.Empty((await Store.Since<Matter>(third, Cancel)).Items);
    }

    [Fact]
    public async Task A_record_read_since_a_mark_can_be_written_again()
    {
        await Commit(new Change().Add(Matter("1")));
        var (items, _) = await Store.Since<Matter>(0, Cancel);

        Assert.True(await Commit(new Change().Put(items[0], items[0].Value with { Words = "新" })));
    }

    [Fact]
    public async Task Of_many_who_write_the_same_record_at_once_exactly_one_wins()
    {
        await Commit(new Change().Add(Matter("1")));
        var read = await Read<Matter>("1");

        var won = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(
            () => Commit(new Change().Put(read, read.Value with { Words = $"{i}" }, Note($"{i}")).Send(Mail($"m{i}"))))));

        Assert.Single(won, true);
        var winner = Array.IndexOf(won, true);
        Assert.Equal($"{winner}", (await Read<Matter>("1")).Value.Words);
        Assert.Equal($"{winner}", Assert.Single(await Store.Journal("1", Cancel)).Text);
        Assert.Equal($"m{winner}", Assert.Single(await Outbox.Mails(new(), Cancel)).Mail.Id);
    }

    [Fact]
    public async Task A_change_of_nothing_is_kept_at_once() => Assert.True(await Commit(new Change()));
}
