using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task The_longest_due_come_first_then_by_id()
    {
        await Commit(new Change()
            .Add(Round("c@x.example", Nine))
            .Add(Round("b@x.example", Nine.AddMinutes(-1)))
            .Add(Round("a@x.example", Nine))
            .Add(Round("later@x.example", Nine.AddTicks(1)))
            .Add(Round("never@x.example")));

        string[] expected = [Round("b@x.example").Id, Round("a@x.example").Id, Round("c@x.example").Id];
        Assert.Equal(expected, await Store.Due(Nine, 10, Cancel));
        Assert.Equal(expected[..2], await Store.Due(Nine, 2, Cancel));
        Assert.Equal(Nine.AddMinutes(-1), await Store.NextWake(Cancel));
    }

    [Fact]
    public async Task An_instance_that_no_longer_wakes_is_no_longer_due()
    {
        await Commit(new Change().Add(Round("a@x.example", Nine)));
        var round = await Read<AskRound>(Round("a@x.example").Id);
        Assert.Single(await Store.Due(Nine, 10, Cancel));

        await Commit(new Change().Put(round, round.Value with { WakeAt = null }));

        Assert.Empty(await Store.Due(Nine.AddYears(1), 10, Cancel));
        Assert.Null(await Store.NextWake(Cancel));
    }

    [Fact]
    public async Task A_wake_time_within_a_millisecond_is_not_due_before_it()
    {
        await Commit(new Change().Add(Round("a@x.example", Nine.AddTicks(1))));

        Assert.Empty(await Store.Due(Nine, 10, Cancel));
        Assert.Single(await Store.Due(Nine.AddMilliseconds(1), 10, Cancel));
        Assert.True(await Store.NextWake(Cancel) > Nine);
    }

    [Fact]
    public async Task A_journal_is_read_whole_in_order_and_its_chain_holds()
    {
        await Commit(new Change().Add(Matter("1"), Note("一"), Note("二")));
        var read = await Read<Matter>("1");
        await Commit(new Change().Put(read, read.Value with { Words = "三" }, Note("三")));

        var journal = await Store.Journal("1", Cancel);

        Assert.Equal(["一", "二", "三"], journal.Select(e => e.Text));
        Assert.Null(JournalHead.FirstBroken(journal, (await Read<Matter>("1")).Value.Journal));
        Assert.Empty(await Store.Journal("2", Cancel));
    }

    [Fact]
    public async Task A_journal_entry_whose_number_is_taken_is_a_conflict()
    {
        await Commit(new Change().Add(Person("same", "人"), Note()));

        Assert.False(await Commit(new Change().Add(Matter("same"), Note())));
        Assert.Empty(await Store.List<Matter>("", Cancel));
    }
}
