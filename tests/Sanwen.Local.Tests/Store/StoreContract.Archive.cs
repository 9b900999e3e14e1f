using Sanwen.Core.Backups;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    private IArchive Archive => (IArchive)Store;

    [Fact]
    public async Task A_store_is_empty_until_something_is_committed()
    {
        Assert.True(await Archive.IsEmpty(Cancel));
        await Commit(new Change().Send(Mail("m1")));
        Assert.False(await Archive.IsEmpty(Cancel));
    }

    [Fact]
    public async Task A_store_is_read_whole_in_one_order_and_filled_with_what_was_read()
    {
        await Commit(new Change().Add(Matter("b"), Note()).Add(Matter("甲"), Note()).Add(Matter("a"), Note(), Note("再")).Add(Matter("a|b"), Note())
            .Add(Matter("😀"), Note()).Add(Matter("，"), Note()).Add(Person("z@x.example")).Add(Round("p@x.example", Nine)).Send(Mail("m2"), Mail("m1")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Settle("m2", new Settlement.Retry("忙", Nine.AddMinutes(3)), Nine, Cancel);

        var lines = await Lines();
        await Commit(new Change().Add(Matter("later"), Note()).Send(Mail("later")));
        await Archive.Fill(lines, Cancel);

        Assert.Equal(lines.Select(Text), (await Lines()).Select(Text));
        Assert.Equal(
            ["round-2026-10-plan-p@x.example", "a", "a|b", "b", "甲", "，", "😀", "z@x.example"],
            lines.OfType<ArchiveLine.Record>().Select(r => r.Value.Id));
        Assert.Equal(["a 1", "a 2", "a|b 1", "b 1", "甲 1", "， 1", "😀 1"], lines.OfType<ArchiveLine.Entry>().Select(e => $"{e.Value.Instance} {e.Value.Number}"));
        Assert.Equal(["m2", "m1"], lines.OfType<ArchiveLine.Letter>().Select(m => m.Value.Row.Mail.Id));
        Assert.Equal(Nine.AddMinutes(3), lines.OfType<ArchiveLine.Letter>().First().Value.RetryAt);
    }

    [Fact]
    public async Task A_filled_store_works_like_the_one_that_it_is_a_copy_of()
    {
        await Commit(new Change().Add(Matter("1"), Note()).Add(Round("p@x.example", Nine)).Send(Mail("m1"), Mail("m2"), Mail("m3")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Settle("m1", new Settlement.Failed("无此人"), Nine, Cancel);
        await Archive.Fill(await Lines(), Cancel);

        Assert.Equal([Round("p@x.example").Id], await Store.Due(Nine, 9, Cancel));
        Assert.Single(await Store.Journal("1", Cancel));
        Assert.Equal((2, 1), (await Outbox.CountMails(Cancel) is var counts ? (counts[OutboxState.Queued], counts[OutboxState.Failed]) : default));
        Assert.Equal("m3", (await Outbox.FindByReference(Reference.Of("m3"), Cancel))!.Mail.Id);
        Assert.Equal(3, (await Outbox.CountByRecipient(new(2026, 10), Cancel)).Values.Single());
        Assert.Equal(["m2", "m3"], (await Outbox.Claim(Nine, 9, cancel: Cancel)).Select(m => m.Mail.Id));
        Assert.True(await Outbox.Requeue("m1", Cancel));
        var read = await Read<Matter>("1");
        Assert.True(await Commit(new Change().Put(read, read.Value with { Words = "新" }, Note()).Send(Mail("m3"), Mail("m4"))));
        Assert.False(await Commit(new Change().Put(read, read.Value)));
        Assert.Equal(["m1", "m2", "m3", "m4"], (await Outbox.Mails(new(OldestFirst: true), Cancel)).Select(m => m.Mail.Id));
    }

    [Fact]
    public async Task A_store_of_long_texts_is_filled_too()
    {
        var words = new string('长', 100_000);
        await Commit(new Change().Add(Matter("1") with { Words = words }, Note(words)).Send(Mail("m1") with { Words = words }));
        var lines = await Lines();

        await Archive.Fill(lines, Cancel);

        Assert.Equal(lines.Select(Text), (await Lines()).Select(Text));
        Assert.Equal(words, (await Read<Matter>("1")).Value.Words);
    }

    [Fact]
    public async Task What_is_read_while_others_write_fits_together()
    {
        await Commit(Enumerable.Range(0, 50).Aggregate(new Change(), (c, i) => c.Add(Matter($"{i:00}"), Note())));
        var number = 0;
        async Task Write()
        {
            var i = Interlocked.Increment(ref number);
            var matter = await Read<Matter>($"{i % 50:00}");
            await Commit(new Change().Put(matter, matter.Value with { Words = $"{i}" }, Note()).Add(Person($"p{i}@x.example"), Note()).Send(Mail($"m{i}")));
        }

        using var stop = new CancellationTokenSource();
        var others = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested) await Write();
            },
            Cancel);
        for (var i = 0; i < 5; i++)
        {
            var (check, lines) = (new ChainCheck(), new List<ArchiveLine>());
            await foreach (var line in Archive.Read(Cancel))
            {
                if (lines.Count % 20 == 0) await Write();
                lines.Add(line);
                check.See(line);
            }

            // each commit brings a person and a mail
            Assert.Empty(check.End());
            Assert.Equal(lines.Count(l => l is ArchiveLine.Record { Value: Core.People.Person }), lines.Count(l => l is ArchiveLine.Letter));
        }

        await stop.CancelAsync();
        await others;
    }

    private async Task<List<ArchiveLine>> Lines() => await Archive.Read(Cancel).ToListAsync(Cancel);
}
