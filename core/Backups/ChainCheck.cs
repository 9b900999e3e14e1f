using Sanwen.Core.Journals;

namespace Sanwen.Core.Backups;

/// <summary>Checks every journal's hash chain against its entries and its record, from the lines of a store in their order.</summary>
public sealed class ChainCheck
{
    private readonly Dictionary<string, JournalHead> _heads = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<BrokenChain> _broken = [];

    public int Journals { get; private set; }

    public int Entries { get; private set; }

    public void See(ArchiveLine line)
    {
        switch (line)
        {
            case ArchiveLine.Record { Value: var record } when record.Journal.Number > 0:
                _heads[record.Id] = record.Journal;
                break;
            case ArchiveLine.Entry { Value: var entry }:
                if (_journal.Count > 0 && _journal[0].Instance != entry.Instance) Close();
                _journal.Add(entry);
                break;
        }
    }

    /// <summary>The journals that do not hold, by instance. To be called after the last line.</summary>
    public IReadOnlyList<BrokenChain> End()
    {
        if (_journal.Count > 0) Close();

        // who says that there is a journal, and has none
        Journals += _heads.Count;
        _broken.AddRange(_heads.Keys.Select(instance => new BrokenChain(instance, 1)));
        _heads.Clear();
        return [.. _broken.OrderBy(b => b.Instance, CodePoints.Order)];
    }

    private void Close()
    {
        var instance = _journal[0].Instance;
        _heads.Remove(instance, out var head);
        if (JournalHead.FirstBroken(_journal, head ?? JournalHead.Empty) is { } number) _broken.Add(new(instance, number));
        Journals++;
        Entries += _journal.Count;
        _journal.Clear();
    }
}

/// <param name="Number">The first entry that does not follow from the one before it.</param>
public sealed record BrokenChain(string Instance, int Number)
{
    public override string ToString() => $"{Instance}：第 {Number} 条起与哈希链不符。";
}
