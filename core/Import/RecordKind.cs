using Sanwen.Core.Agreements;
using Sanwen.Core.Calls;
using Sanwen.Core.Export;
using Sanwen.Core.Findings;
using Sanwen.Core.Inspections;
using Sanwen.Core.Offices;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings.Lists;
using Sanwen.Core.Requests;
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
        new ListKind(),
        new AgreementKind(),
        new CallKind(),
        new FindingKind(),
        new InspectionKind(),
        new ProposalList(),
        new RequestList(),
        new RubricList(),
        new SubjectList(),
        new ResultList(),
        new HistoryKind(),
    ];

    public SheetKind Sheet => sheet;

    public string Unit => unit;

    public string File => file;

    /// <summary>Whether its rows refer to records of another kind, which stands before it in <see cref="All"/> and is then read with it.</summary>
    public virtual bool RefersTo(RecordKind other) => false;

    /// <summary>The records that the store holds now.</summary>
    public abstract Task<IReadOnlyList<Entity>> Load(IStore store, CancellationToken cancel);

    /// <param name="before">What <see cref="Load"/> gave.</param>
    public abstract ImportedRecords Read(IReadOnlyList<RowCells> rows, IReadOnlyList<Entity> before, RecordScope scope);

    /// <summary>The records as a list, which imported again changes nothing.</summary>
    /// <param name="records">What <see cref="Load"/> gave.</param>
    /// <param name="address">What stands in place of a person's address.</param>
    public abstract ListTable Table(IReadOnlyList<Entity> records, Office office, Func<string, string> address);
}

/// <inheritdoc/>
/// <remarks>
/// What is read can be written: the texts of <see cref="Fields"/> are those that <c>Read</c> takes (see <see cref="Field{T}"/>), and
/// the sheet's first column holds <see cref="KeyOf"/>. Columns without a field, which count for new records only, are not written.
/// A kind whose key stands in several columns, or that requires one without a field, gives its <see cref="WrittenColumns"/> itself;
/// one that makes a record of several rows gives its <see cref="WrittenRows"/>.
/// </remarks>
internal abstract class RecordKind<T>(SheetKind sheet, string unit, string file) : RecordKind(sheet, unit, file)
    where T : Entity
{
    /// <summary>The columns as text of a record, for telling what changes.</summary>
    public abstract IReadOnlyList<Field<T>> Fields { get; }

    public abstract string KeyOf(T record);

    public abstract string TitleOf(T record);

    /// <summary>The imported columns put on the record as it stands; where the workflow has brought it stays.</summary>
    public abstract T Put(T from, T onto);

    /// <summary>The columns that a list of what stands has, in the sheet's order; all that it requires are among them.</summary>
    protected virtual IReadOnlyList<Field<T>> WrittenColumns => FieldTable.InOrder(
        [.. Sheet.Columns.Where((c, i) => i == 0 || Sheet.Required.Contains(c) || Fields.Any(f => f.Column == c))], Fields, KeyOf);

    /// <summary>Whether a list can hold the record; false for one that only the workflow can make.</summary>
    protected virtual bool IsListed(T record) => true;

    /// <summary>The rows of a list that make the record, with a text for each of <see cref="WrittenColumns"/>.</summary>
    protected virtual IEnumerable<IReadOnlyList<string>> WrittenRows(T record, Office office, Func<string, string> address) =>
        [[.. WrittenColumns.Select(c => c.Text(record, address))]];

    public sealed override ListTable Table(IReadOnlyList<Entity> records, Office office, Func<string, string> address) =>
        FieldTable.Of(Sheet.Word, WrittenColumns, records.Cast<T>().Where(IsListed).SelectMany(r => WrittenRows(r, office, address)));

    public sealed override async Task<IReadOnlyList<Entity>> Load(IStore store, CancellationToken cancel) =>
        [.. (await store.List<T>("", cancel).ConfigureAwait(false)).Select(s => s.Value)];

    public sealed override ImportedRecords Read(IReadOnlyList<RowCells> rows, IReadOnlyList<Entity> before, RecordScope scope)
    {
        var standing = before.Cast<T>().ToDictionary(r => r.Id, StringComparer.Ordinal);
        scope.Keep(before);
        var read = Read(rows, standing, scope).ToList();
        scope.Keep(read);
        return new ImportedRecords<T>(this, [.. read.Select(r => Fields.Compare(standing.GetValueOrDefault(r.Id), r, scope.People.Describe))]);
    }

    /// <summary>The records that the rows make, each as it would be left; a row with a problem says so and makes none.</summary>
    /// <param name="before">The records as they stand, by id.</param>
    protected abstract IEnumerable<T> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, T> before, RecordScope scope);
}
