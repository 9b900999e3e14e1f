using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>考核标准, a row an item: the rows of a rubric stand in one list and their points add to 100.</summary>
internal sealed class RubricList() : RecordKind<Rubric>(new("考核标准", RubricRow.Columns, RubricRow.Required), "张", "rubrics.csv")
{
    public override IReadOnlyList<Field<Rubric>> Fields { get; } =
    [
        new(RubricRow.EveryColumn, (r, _) => r.Every.Name()),
        new(RubricRow.RatedColumn, (r, _) => r.Rated.Name()),
        new(RubricRow.ScaleColumn, (r, _) => r.Scale),
        new(RubricRow.TargetColumn, (r, _) => r.Target is { } target ? PercentText.Write(target) : ""),
        new("考核项", (r, describe) => string.Join('\n', r.Items.Select(i => Text(i, describe)))),
    ];

    /// <summary>Rows are made by <see cref="WrittenRows"/>; these tell their columns.</summary>
    protected override IReadOnlyList<Field<Rubric>> WrittenColumns =>
        [.. RubricRow.Columns.Select(c => new Field<Rubric>(c, (r, _) => r.Key) { Type = c == RubricRow.PointsColumn ? CellType.Number : CellType.Seen })];

    /// <summary>A row an item.</summary>
    protected override IEnumerable<IReadOnlyList<string>> WrittenRows(Rubric record, Office office, Func<string, string> address) => record.Items.Select(i => (IReadOnlyList<string>)
    [
        record.Key, record.Every.Name(), record.Rated.Name(), record.Scale, record.Target is { } target ? PercentText.Write(target) : "",
        i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), i.Category, i.Title, PointsText.Write(i.Points), i.Method.Name(),
        i.Measure ?? "", i.Deduction > 0 ? PointsText.Write(i.Deduction) : "", i.Evidence, i.Assessor is { } assessor ? address(assessor) : "", i.Note,
    ]);

    public override string KeyOf(Rubric record) => record.Key;

    public override string TitleOf(Rubric record) => $"{record.Items.Count} 项，每{record.Every.Name()}一次";

    public override Rubric Put(Rubric from, Rubric onto) => onto with
    {
        Every = from.Every,
        Rated = from.Rated,
        Scale = from.Scale,
        Target = from.Target,
        Items = from.Items,
    };

    protected override IEnumerable<Rubric> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Rubric> before, RecordScope scope)
    {
        var keyed = rows.Select(r => (Row: r, Key: RatingCells.RubricKey(r))).Where(r => r.Key is not null).ToList();
        foreach (var table in keyed.GroupBy(r => r.Key!, r => r.Row))
        {
            if (Of(table.Key, [.. table], scope) is not { } rubric) scope.Doubt(Rubric.IdOf(table.Key));
            else yield return before.GetValueOrDefault(rubric.Id) is { } standing ? Put(rubric, standing) : rubric;
        }
    }

    private static Rubric? Of(string key, IReadOnlyList<RowCells> rows, RecordScope scope)
    {
        var numbers = new Firsts(RubricRow.NumberColumn, "同一张考核表的每个序号");
        var read = new List<RubricRow>();
        foreach (var row in rows)
        {
            if (RubricRow.Read(row, key, read.FirstOrDefault(), scope) is { } item && numbers.Claim($"{item.Item.Number}", row)) read.Add(item);
        }

        if (read.Count < rows.Count) return null;
        var sum = read.Sum(r => r.Item.Points);
        if (sum != 100)
        {
            rows[^1].Wrong(RubricRow.PointsColumn, $"“{key}”第 {rows[0].Number} 至 {rows[^1].Number} 行的 {rows.Count} 项合计 {PointsText.Write(sum)} 分", "各项分值合计应为 100");
            return null;
        }

        var first = read[0];
        return new()
        {
            Key = key,
            Every = first.Every!.Value,
            Rated = first.Rated!.Value,
            Scale = first.Scale,
            Target = first.Target,
            Items = [.. read.Select(r => r.Item).OrderBy(i => i.Number)],
        };
    }

    private static string Text(RubricItem item, Func<string, string> describe)
    {
        var how = item.Method switch
        {
            ScoringMethod.Computed when item.Deduction > 0 => $"{item.Measure}，每个扣 {PointsText.Write(item.Deduction)}",
            ScoringMethod.Computed => item.Measure,
            _ => $"{item.Method.Name()}，{describe(item.Assessor ?? "")}",
        };
        return $"{item.Number} {item.Category} {item.Title} {PointsText.Write(item.Points)} 分（{how}）{item.Evidence} {item.Note}".TrimEnd();
    }
}
