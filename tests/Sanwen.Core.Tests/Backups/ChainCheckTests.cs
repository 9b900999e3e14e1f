using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Backups;

public sealed class ChainCheckTests
{
    private static readonly Counter[] Records = [Kept("a", 1), Kept("b", 3), Kept("c", 2), new() { Key = "d" }];

    [Fact]
    public void Chains_that_end_where_their_records_say_hold()
    {
        var check = new ChainCheck();

        Assert.Empty(See(check, Records, Records.SelectMany(Entries)));
        Assert.Equal((3, 6), (check.Journals, check.Entries));
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 2)]
    [InlineData("c", 2)]
    public void An_entry_that_is_missing_or_changed_is_found_where_it_is(string instance, int number)
    {
        bool Is(JournalEntry e) => e.Instance == instance && e.Number == number;
        var entries = Records.SelectMany(Entries).ToList();

        var without = See(new(), Records, entries.Where(e => !Is(e)));
        var changed = See(new(), Records, entries.Select(e => Is(e) ? e with { Text = "改" } : e));

        Assert.Equal(instance, Assert.Single(without).Instance);
        Assert.Equal(new(instance, number), Assert.Single(changed));
    }

    [Fact]
    public void Entries_without_a_record_and_a_record_without_its_entries_are_found()
    {
        var entries = Records.SelectMany(Entries).ToList();

        Assert.Equal(["b"], See(new(), Records.Where(r => r.Id != "b"), entries).Select(b => b.Instance));
        Assert.Equal([new("b", 1)], See(new(), Records, entries.Where(e => e.Instance != "b")));
    }

    private static IReadOnlyList<BrokenChain> See(ChainCheck check, IEnumerable<Counter> records, IEnumerable<JournalEntry> entries)
    {
        foreach (var record in records) check.See(new ArchiveLine.Record(record));
        foreach (var entry in entries) check.See(new ArchiveLine.Entry(entry));
        return check.End();
    }

    private static Counter Kept(string key, int entries) =>
        Entries(new Counter { Key = key, Last = entries }).LastOrDefault() is { } last ? new() { Key = key, Last = entries, Journal = new(last.Number, last.Hash) } : new() { Key = key };

    /// <summary>As many as the counter counts.</summary>
    private static IEnumerable<JournalEntry> Entries(Counter record)
    {
        var head = JournalHead.Empty;
        for (var i = 0; i < record.Last; i++)
        {
            var entry = head.Append(record.Id, new(DateTimeOffset.UnixEpoch, Actor.System, JournalAction.Changed, $"{i}"));
            yield return entry;
            head = new(entry.Number, entry.Hash);
        }
    }
}
