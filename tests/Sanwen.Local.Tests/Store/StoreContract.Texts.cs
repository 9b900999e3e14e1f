using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    private const int Long = 200_000;

    /// <summary>As long as an address may be.</summary>
    private static readonly string LongAddress = $"{new string('a', 63)}@{string.Join('.', Enumerable.Repeat(new string('b', 46), 4))}.ex";

    [Fact]
    public async Task Very_long_texts_are_kept_whole_in_records_journal_and_mails()
    {
        var words = new string('进', Long);
        await Commit(new Change().Add(Matter("1") with { Words = words }, Note(words)).Send(Mail("m1") with { Words = words }));

        Assert.Equal(words, (await Read<Matter>("1")).Value.Words);
        Assert.Equal(words, (await Another().Store.Find<Matter>("1", Cancel))!.Value.Words);
        Assert.Equal(words, Assert.Single(await Another().Store.List<Matter>("", Cancel)).Value.Words);
        Assert.Equal(words, Assert.Single(await Store.Journal("1", Cancel)).Text);
        Assert.Equal(words, Assert.Single(await Outbox.Mails(new(), Cancel)).Mail.Words);
        Assert.Equal(words, Assert.Single(await Outbox.Claim(Nine, 1, cancel: Cancel)).Mail.Words);
    }

    [Fact]
    public async Task A_very_long_text_is_replaced_by_a_short_one_and_back()
    {
        await Commit(new Change().Add(Matter("1") with { Words = new('一', Long) }));
        var read = await Read<Matter>("1");
        await Commit(new Change().Put(read, read.Value with { Words = "短" }));
        Assert.Equal("短", (await Another().Store.Find<Matter>("1", Cancel))!.Value.Words);

        read = await Read<Matter>("1");
        await Commit(new Change().Put(read, read.Value with { Words = new('二', Long) }));
        Assert.Equal(Long, (await Another().Store.Find<Matter>("1", Cancel))!.Value.Words.Length);
    }

    [Fact]
    public async Task Hundreds_of_long_texts_are_one_change()
    {
        var change = new Change();
        for (var i = 0; i < 60; i++) change.Add(Matter($"{i:00}") with { Words = new('进', 30_000) }, Note()).Send(Mail($"m{i}"));
        Assert.True(await Commit(change));

        Assert.All(await Another().Store.List<Matter>("", Cancel), m => Assert.Equal(30_000, m.Value.Words.Length));
        Assert.Equal(60, (await Outbox.CountMails(Cancel))[OutboxState.Queued]);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a%2fb")]
    [InlineData("a_b")]
    [InlineData("a|b!c")]
    [InlineData("it's \"quoted\"")]
    [InlineData("a\tb\u0085c")]
    [InlineData("督办〔2026〕1号")]
    [InlineData("o'neil+a&b=c@x.example")]
    public async Task An_id_may_hold_any_characters(string id)
    {
        var round = Round(id, Nine);
        Assert.True(await Commit(new Change().Add(Person(id), Note("一")).Add(round).Send(Mail(id, id) with { Instance = round.Id })));
        var read = await Read<Person>(id);
        Assert.True(await Commit(new Change().Put(read, read.Value with { Name = "新" }, Note("二"))));

        var another = Another();
        Assert.Equal("新", (await another.Store.Find<Person>(id, Cancel))!.Value.Name);
        Assert.Equal(id, Assert.Single(await another.Store.List<Person>(id, Cancel)).Value.Email);
        Assert.Equal(["一", "二"], (await another.Store.Journal(id, Cancel)).Select(e => e.Text));
        Assert.Equal([round.Id], await another.Store.Due(Nine, 9, Cancel));
        Assert.Equal(id, (await another.Outbox.FindMail(id, Cancel))!.Mail.Id);
        Assert.Equal([id], (await another.Outbox.Mails(new(To: id), Cancel)).Select(r => r.Mail.Id));
        Assert.Equal(1, (await another.Outbox.CountByRecipient(new(2026, 10), Cancel))[id]);
        Assert.Equal([id], (await another.Outbox.Claim(Nine, 9, round.Id, Cancel)).Select(r => r.Mail.Id));
    }

    [Fact]
    public async Task A_prefix_finds_what_begins_with_it_whatever_its_characters()
    {
        string[] ids = ["a", "a/", "a/b", "a/c", "a0", "A/b", "a|b", "a!2fb", "祖", "祖庙", "祖庙/1"];
        await Commit(ids.Aggregate(new Change(), (c, id) => c.Add(Matter(id))));

        foreach (var prefix in (string[])["", "a", "a/", "a/b", "a|", "a!", "祖", "祖庙", "祖庙/", "无"])
        {
            var expected = ids.Where(i => i.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            Assert.Equal(expected, (await Another().Store.List<Matter>(prefix, Cancel)).Select(m => m.Value.Key));
            Assert.Equal(expected, (await Store.List<Matter>(prefix, Cancel)).Select(m => m.Value.Key));
        }
    }

    [Fact]
    public async Task The_longest_address_there_may_be_has_its_round_and_mails()
    {
        Assert.Equal(254, LongAddress.Length);
        var round = Round(LongAddress, Nine);
        Assert.True(await Commit(new Change().Add(Person(LongAddress)).Add(round, Note()).Send(Mail("m1", LongAddress))));

        Assert.NotNull(await Another().Store.Find<AskRound>(round.Id, Cancel));
        Assert.Single(await Store.Journal(round.Id, Cancel));
        Assert.Single(await Outbox.Mails(new(To: LongAddress), Cancel));
    }
}
