using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests;

public sealed class JournalTests
{
    private static readonly List<JournalEntry> Entries = Chain(out _);

    private static List<JournalEntry> Chain(out JournalHead head)
    {
        var matter = Given.Matter();
        var change = new Change().Add(
            matter,
            new(Given.At("2026-09-01 09:00"), new("a@x.example"), JournalAction.Imported, "导入。"),
            new JournalNote(Given.At("2026-09-02 09:00"), new("b@x.example", "a@x.example"), JournalAction.Replied, "答复。", ["M-1"]));
        head = change.Writes[0].Entity.Journal;
        return [.. change.Journal];
    }

    [Fact]
    public void An_untouched_journal_verifies()
    {
        var entries = Chain(out var head);

        Assert.Null(JournalHead.FirstBroken(entries, head));
        Assert.Equal([1, 2], entries.Select(e => e.Number));
        Assert.Equal(entries[0].Hash, entries[1].PreviousHash);
    }

    public static TheoryData<int, JournalEntry> Forgeries() => new()
    {
        { 1, Entries[0] with { Text = "改过。" } },
        { 1, Entries[0] with { At = Entries[0].At.AddSeconds(1) } },
        { 1, Entries[0] with { Actor = new("c@x.example") } },
        { 2, Entries[1] with { Actor = new("b@x.example") } },
        { 2, Entries[1] with { Matters = [] } },
        { 2, Entries[1] with { Action = JournalAction.Approved } },
        { 2, Entries[1] with { Number = 3 } },
    };

    [Theory]
    [MemberData(nameof(Forgeries), DisableDiscoveryEnumeration = true)]
    public void A_changed_entry_is_found(int number, JournalEntry forged)
    {
        var entries = Chain(out var head);
        entries[number - 1] = forged;

        Assert.Equal(forged.Number, JournalHead.FirstBroken(entries, head));
    }

    [Fact]
    public void A_missing_last_entry_is_found()
    {
        var entries = Chain(out var head);

        Assert.Equal(2, JournalHead.FirstBroken(entries[..1], head));
    }
}
