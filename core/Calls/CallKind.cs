using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using static Sanwen.Core.Calls.CallColumns;

namespace Sanwen.Core.Calls;

/// <summary>The list of calls: a row each, and after it a row for each nomination that came in on paper.</summary>
internal sealed class CallKind() : RecordKind<Call>(new("竞标", CallColumns.All, CallColumns.Required), "次", "calls.csv")
{
    public override IReadOnlyList<Field<Call>> Fields { get; } =
    [
        new(Title, (c, _) => c.Title),
        new(About, (c, _) => c.About),
        new(Fund, (c, _) => AmountText.Write(c.Fund)),
        new(ImportColumns.Money, (c, _) => c.Money),
        new(Most, (c, _) => c.Most is { } most ? AmountText.Write(most) : ""),
        new(Invited, (c, describe) => string.Join('、', c.Units.Concat(c.People.Select(describe)))),
        new(OpensOn, (c, _) => DateText.Write(c.OpensOn)),
        new(NominateBy, (c, _) => DateText.Write(c.NominateBy)),
        new(ScoreBy, (c, _) => DateText.Write(c.ScoreBy)),
        new(CriteriaText.Column, (c, _) => CriteriaText.Write(c.Criteria)),
        new(Judges, (c, describe) => string.Join('、', c.Judges.Select(describe))),
        new(Project, (c, describe) => string.Join('；', c.Nominations.Select(n => Text(n, describe)))),
    ];

    /// <summary>What is nominated is written in rows of its own.</summary>
    protected override IReadOnlyList<Field<Call>> WrittenColumns =>
        FieldTable.InOrder<Call>(CallColumns.All, [.. Fields.Where(f => f.Column != Project), .. NominationCells.Columns.Select(c => new Field<Call>(c, (_, _) => ""))], KeyOf);

    public override string KeyOf(Call record) => record.Key;

    public override string TitleOf(Call record) => record.Title;

    public override Call Put(Call from, Call onto) => onto with
    {
        Title = from.Title,
        About = from.About,
        Fund = from.Fund,
        Money = from.Money,
        Most = from.Most,
        Units = from.Units,
        People = from.People,
        OpensOn = from.OpensOn,
        NominateBy = from.NominateBy,
        ScoreBy = from.ScoreBy,
        Criteria = from.Criteria,
        Judges = from.Judges,
        Nominations = from.Nominations,
        WakeAt = onto.State < CallState.Scoring ? from.WakeAt : onto.WakeAt,
    };

    protected override IEnumerable<IReadOnlyList<string>> WrittenRows(Call record, Office office, Func<string, string> address) =>
        base.WrittenRows(record, office, address).Concat(record.Nominations.Select(n => NominationCells.Row(record, n, address)));

    protected override IEnumerable<Call> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Call> before, RecordScope scope)
    {
        var calls = new CallRows(before, scope, Fields);
        foreach (var row in rows.Where(r => r.Raw(Project).Length == 0)) calls.Read(row);
        var nominations = new NominationRows(calls, scope);
        foreach (var row in rows.Where(r => r.Raw(Project).Length > 0)) nominations.Read(row);
        return calls.Calls;
    }

    private static string Text(Nomination n, Func<string, string> describe) => string.Join(
        ' ', $"{n.Number}", describe(n.For), n.Title, AmountText.Write(n.Asked), DateText.Write(n.Due), describe(n.Responsible), n.Plan);
}
