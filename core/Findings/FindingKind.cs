using Sanwen.Core.Import;
using static Sanwen.Core.Findings.FindingColumns;

namespace Sanwen.Core.Findings;

/// <summary>
/// 问题: a list of findings, e.g. from the city's own system. How far a finding is counts where it is new; one that is handled here
/// already stays as it stands.
/// </summary>
internal sealed class FindingKind() : RecordKind<Finding>(new("问题", FindingColumns.All, FindingColumns.Required), "件", "findings.csv")
{
    public override IReadOnlyList<Field<Finding>> Fields { get; } =
    [
        new(Programme, (f, _) => f.Programme),
        new(What, (f, _) => f.What),
        new(Place, (f, _) => f.Place),
        new(Site, (f, _) => f.Site),
        new(Severity, (f, _) => f.Severity),
        new(FoundBy, (f, describe) => describe(f.FoundBy)),
        new(FoundOn, (f, _) => DateText.Write(Time.China.DateOf(f.FoundAt))),
        new(Round, (f, _) => f.Round),
        new(State, (f, _) => f.State.Name()),
        new(FindingColumns.Unit, (f, _) => f.Unit),
        new(Handler, (f, describe) => f.Handler is { } handler ? describe(handler) : ""),
        new(DueOn, (f, _) => f.DueAt is { } due ? DateText.Write(Time.China.DateOf(due)) : ""),
        new(Matter, (f, _) => f.Matter ?? ""),
        new(ImportColumns.Note, (f, _) => f.Note),
    ];

    public override string KeyOf(Finding record) => record.Key;

    public override string TitleOf(Finding record) => record.What;

    public override Finding Put(Finding from, Finding onto) => onto with
    {
        Programme = from.Programme,
        What = from.What,
        Place = from.Place,
        Site = from.Site,
        Severity = from.Severity,
        FoundBy = from.FoundBy,
        FoundAt = Time.China.DateOf(from.FoundAt) == Time.China.DateOf(onto.FoundAt) ? onto.FoundAt : from.FoundAt,
        Round = from.Round,
        Note = from.Note,
    };

    protected override IEnumerable<Finding> Read(
        IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Finding> before, RecordScope scope)
    {
        var keys = new Firsts(ImportColumns.Key);
        var reader = new FindingRows(scope);
        foreach (var row in rows)
        {
            if (SharedCells.KeyOf(row) is not { } key) continue;
            var standing = before.GetValueOrDefault(Finding.IdOf(key));
            var read = reader.Read(row, key, standing);
            if (keys.Claim(key, row) && read is not null) yield return standing is null ? read : Put(read, standing);
        }
    }
}
