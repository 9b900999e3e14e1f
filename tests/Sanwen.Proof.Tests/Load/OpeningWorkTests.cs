using Sanwen.Core.Stores;
using Sanwen.Local.Store;

namespace Sanwen.Proof.Tests.Load;

public sealed class OpeningWorkTests
{
    [Fact]
    public async Task A_question_is_put_to_a_hundred_people_in_a_commit()
    {
        using var office = await new AskedOffice(SqliteOptions.InMemory).Settled(people: 350);

        var (_, commits) = await office.Next();

        Assert.Equal(350, (await office.Outbox.CountMails(AskedOffice.Cancel))[OutboxState.Queued]);
        // the opening, four hundreds, that all are asked, when the month wakes next
        Assert.Equal(1 + 4 + 1 + 1, commits);
    }

    [Fact]
    public async Task A_rung_is_one_commit_for_each_person_with_journal_and_mail()
    {
        using var office = await new AskedOffice(SqliteOptions.InMemory).Settled(people: 60);
        await office.Next();

        var (_, commits) = await office.Next();

        Assert.Equal(60, commits);
        Assert.Equal(120, (await office.Outbox.CountMails(AskedOffice.Cancel))[OutboxState.Queued]);
    }

    [Fact]
    public async Task Twice_the_people_read_twice_the_records_at_the_opening_and_at_a_rung()
    {
        var (few, many) = (await Read(people: 100), await Read(people: 200));

        Assert.InRange(many.Opening, few.Opening, few.Opening * 2.2);
        Assert.InRange(many.Rung, few.Rung, few.Rung * 2.2);
        Assert.InRange(few.Rung, 100, 100 * 6);
    }

    [Fact]
    public async Task The_same_moment_once_more_writes_nothing()
    {
        using var office = await new AskedOffice(SqliteOptions.InMemory).Settled(people: 30);
        await office.Next();
        var before = office.Counted.Commits;

        Assert.Equal(0, await office.Again());
        Assert.Equal(before, office.Counted.Commits);
    }

    private static async Task<(int Opening, int Rung)> Read(int people)
    {
        using var office = await new AskedOffice(SqliteOptions.InMemory).Settled(people);
        return ((await office.Next()).Read, (await office.Next()).Read);
    }
}
