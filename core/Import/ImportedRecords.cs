using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>What an import would do to the records of one programme's list.</summary>
/// <param name="Word">What they are called (zh-CN).</param>
/// <param name="Unit">What they are counted by.</param>
public abstract record ImportedRecords(string Word, string Unit)
{
    public abstract IReadOnlyList<ImportedRecord> Rows { get; }

    /// <summary>Everything that tells this part of a plan from another.</summary>
    internal abstract IEnumerable<string> Texts();

    /// <summary>Puts the records into a change; false when one is no longer as the plan took it to be.</summary>
    internal abstract Task<bool> Write(ImportWriter writer, IStore store, CancellationToken cancel);
}

/// <summary>A record of a programme's list, as people are shown what an import does to it.</summary>
public sealed record ImportedRecord(string Key, string Title, ImportState State, IReadOnlyList<FieldChange> Changes);

internal sealed record ImportedRecords<T>(RecordKind<T> Kind, IReadOnlyList<Imported<T>> Items) : ImportedRecords(Kind.Sheet.Word, Kind.Unit)
    where T : Entity
{
    public override IReadOnlyList<ImportedRecord> Rows =>
        [.. Items.Select(i => new ImportedRecord(Kind.KeyOf(i.Value), Kind.TitleOf(i.Value), i.State, i.Changes))];

    internal override IEnumerable<string> Texts() => PlanFingerprint.Texts(Items, Kind.Fields);

    internal override async Task<bool> Write(ImportWriter writer, IStore store, CancellationToken cancel) =>
        Items.Count == 0 || writer.Write(Items, await store.List<T>("", cancel).ConfigureAwait(false), Kind.Fields, Kind.Put);
}
