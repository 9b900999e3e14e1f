using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    private const int Many = 1000;

    [Fact]
    public async Task A_thousand_records_with_journal_and_mails_are_one_change()
    {
        Assert.True(await Commit(Thousand()));

        var matters = await Store.List<Matter>("M-", Cancel);
        Assert.Equal(Many, matters.Count);
        Assert.Null(JournalHead.FirstBroken(await Store.Journal("M-0500", Cancel), matters[500].Value.Journal));
        Assert.Equal(Many, (await Outbox.CountMails(Cancel))[OutboxState.Queued]);
        Assert.Equal(["m0", "m1"], (await Outbox.Claim(Nine, 2, cancel: Cancel)).Select(r => r.Mail.Id));

        var change = new Change();
        foreach (var matter in matters) change.Put(matter, matter.Value with { Words = "新" }, Note("新"));
        Assert.True(await Commit(change));
        Assert.All(await Store.List<Matter>("M-", Cancel), m => Assert.Equal("新", m.Value.Words));
        Assert.Equal(["提醒", "新"], (await Store.Journal("M-0999", Cancel)).Select(e => e.Text));
    }

    [Fact]
    public async Task One_stale_record_among_a_thousand_leaves_nothing_of_the_change()
    {
        await Commit(new Change().Add(Matter("stale")));
        var stale = await Read<Matter>("stale");
        await Commit(new Change().Put(stale, stale.Value with { Words = "先" }));

        Assert.False(await Commit(Thousand().Put(stale, stale.Value with { Words = "后" }, Note())));

        await NothingOfTheThousand();
        Assert.Equal("先", (await Read<Matter>("stale")).Value.Words);
    }

    [Fact]
    public async Task One_record_among_a_thousand_that_exists_already_leaves_nothing_of_the_change()
    {
        await Another().Store.Commit(new Change().Add(Matter("M-0777")), Cancel);

        Assert.False(await Commit(Thousand()));

        Assert.Equal("M-0777", Assert.Single(await Store.List<Matter>("", Cancel)).Value.Key);
        Assert.Empty(await Outbox.Mails(new(), Cancel));
    }

    [Fact]
    public async Task One_journal_entry_among_a_thousand_that_exists_already_leaves_nothing_of_the_change()
    {
        await Commit(new Change().Add(Person("M-0777"), Note("人")));

        Assert.False(await Commit(Thousand()));

        await NothingOfTheThousand();
        Assert.Equal("人", Assert.Single(await Store.Journal("M-0777", Cancel)).Text);
    }

    [Fact]
    public async Task Mails_queued_already_are_left_out_of_a_thousand()
    {
        await Commit(new Change().Send(Mail("m999", "first@x.example"), Mail("m7", "first@x.example")));

        Assert.True(await Commit(Thousand()));

        Assert.Equal(Many, (await Outbox.CountMails(Cancel)).Values.Sum());
        Assert.Equal(Many, (await Outbox.Mails(new(Take: 2 * Many), Cancel)).Select(r => r.Mail.Id).Distinct().Count());
        Assert.Equal("first@x.example", (await Outbox.FindMail("m7", Cancel))!.Mail.To);
    }

    [Fact]
    public async Task A_thousand_instances_that_wake_are_due_in_their_order()
    {
        var change = new Change();
        for (var i = 0; i < Many; i++) change.Add(Round($"p{i:0000}@x.example", Nine.AddSeconds(-i % 7)));
        Assert.True(await Commit(change));

        var due = await Store.Due(Nine, Many, Cancel);

        Assert.Equal(Many, due.Distinct().Count());
        Assert.Equal(Round("p0006@x.example").Id, due[0]);
        Assert.Equal(due.Take(10), await Store.Due(Nine, 10, Cancel));
        Assert.Equal(Nine.AddSeconds(-6), await Store.NextWake(Cancel));
    }

    private static Change Thousand()
    {
        var change = new Change();
        for (var i = 0; i < Many; i++) change.Add(Matter($"M-{i:0000}"), Note()).Send(Mail($"m{i}", $"p{i % 50}@x.example"));
        return change;
    }

    private async Task NothingOfTheThousand()
    {
        Assert.Empty(await Store.List<Matter>("M-", Cancel));
        Assert.Empty(await Store.Journal("M-0000", Cancel));
        Assert.Empty(await Store.Journal("M-0999", Cancel));
        Assert.Empty(await Outbox.Mails(new(), Cancel));
        Assert.Null(await Outbox.FindMail("m0", Cancel));
        Assert.Equal(0, (await Outbox.CountMails(Cancel)).Values.Sum());
    }
}
