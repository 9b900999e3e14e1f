using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

/// <summary>A kind of list that a programme brings: its columns, how its rows become records, and how these are compared and written.</summary>
/// <param name="sheet">By what it is told apart from other lists; needs two or more required columns that no other list requires together.</param>
/// <param name="unit">What its records are counted by (zh-CN), e.g. 份.</param>
/// <param name="file">The name of its empty template.</param>
internal abstract class RecordKind(SheetKind sheet, string unit, string file)
{
    /// <summary>Every kind there is; its records need their line in StoreJson too.</summary>
    public static readonly IReadOnlyList<RecordKind> All =
    [
        new HistoryKind(),
    ];

    public SheetKind Sheet => sheet;

    public string Unit => unit;

    public string File => file;

    /// <summary>The records that the store holds now.</summary>
    public abstract Task<IReadOnlyList<Entity>> Load(IStore store, CancellationToken cancel);

    /// <param name="before">What <see cref="Load"/> gave.</param>
    public abstract ImportedRecords Read(IReadOnlyList<RowCells> rows, IReadOnlyList<Entity> before, RecordScope scope);
}

/// <inheritdoc/>
internal abstract class RecordKind<T>(SheetKind sheet, string unit, string file) : RecordKind(sheet, unit, file)
    where T : Entity
{
    /// <summary>The columns as text of a record, for telling what changes.</summary>
    public abstract IReadOnlyList<Field<T>> Fields { get; }

    public abstract string KeyOf(T record);

    public abstract string TitleOf(T record);

    /// <summary>The imported columns put on the record as it stands; where the workflow has brought it stays.</summary>
    public abstract T Put(T from, T onto);

    public sealed override async Task<IReadOnlyList<Entity>> Load(IStore store, CancellationToken cancel) =>
        [.. (await store.List<T>("", cancel).ConfigureAwait(false)).Select(s => s.Value)];

    public sealed override ImportedRecords Read(IReadOnlyList<RowCells> rows, IReadOnlyList<Entity> before, RecordScope scope)
    {
        var standing = before.Cast<T>().ToDictionary(r => r.Id, StringComparer.Ordinal);
        var read = Read(rows, standing, scope).ToList();
        return new ImportedRecords<T>(this, [.. read.Select(r => Fields.Compare(standing.GetValueOrDefault(r.Id), r, scope.People.Describe))]);
    }

    /// <summary>The records that the rows make, each as it would be left; a row with a problem says so and makes none.</summary>
    /// <param name="before">The records as they stand, by id.</param>
    protected abstract IEnumerable<T> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, T> before, RecordScope scope);
}
