using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>One row of 考核标准: an item, and what it says of its rubric. Blank cells about the rubric repeat the rubric's first row.</summary>
internal sealed record RubricRow(RowCells Row, string Key, PeriodKind? Every, RatedKind? Rated, string Scale, decimal? Target, RubricItem Item)
{
    public const string EveryColumn = "周期", RatedColumn = "对象", ScaleColumn = "等次", TargetColumn = "达标目标", NumberColumn = "序号", CategoryColumn = "类别",
        TitleColumn = "项目", PointsColumn = "分值", MethodColumn = "计分方式", MeasureColumn = "指标", DeductionColumn = "每个扣分", EvidenceColumn = "佐证", AssessorColumn = "评分人", NoteColumn = "备注";

    public static readonly IReadOnlyList<string> Columns =
        [RatingCells.Rubric, EveryColumn, RatedColumn, ScaleColumn, TargetColumn, NumberColumn, CategoryColumn, TitleColumn, PointsColumn, MethodColumn, MeasureColumn, DeductionColumn, EvidenceColumn, AssessorColumn, NoteColumn];

    public static readonly IReadOnlyList<string> Required = [RatingCells.Rubric, EveryColumn, NumberColumn, TitleColumn, PointsColumn, MethodColumn];

    /// <summary>Null when the row has a problem.</summary>
    /// <param name="first">The rubric's first row.</param>
    public static RubricRow? Read(RowCells row, string key, RubricRow? first, RecordScope scope)
    {
        var every = RatingCells.Word(row, EveryColumn, RatingNames.Periods, first?.Every);
        var rated = RatingCells.Word(row, RatedColumn, RatingNames.Rated, first?.Rated ?? RatedKind.Unit);
        var scale = row.Line(ScaleColumn, 20) is { Length: > 0 } named ? named : first?.Scale ?? scope.Office.Policy.Ratings.Scales[0].Name;
        if (scope.Office.Policy.Ratings.Scales.All(s => s.Name != scale)) row.Wrong(ScaleColumn, "规则里没有这种等次", $"应为 {string.Join('、', scope.Office.Policy.Ratings.Scales.Select(s => s.Name))}");
        var target = row.Raw(TargetColumn).Length == 0 ? first?.Target : PercentText.Read(row.Raw(TargetColumn));
        if (target is null && row.Raw(TargetColumn).Length > 0) row.Wrong(TargetColumn, "不是百分数", PercentText.Allowed);
        var item = ItemOf(row, scope);
        if (first is not null) Agree(row, first, every, rated, scale, target);
        return row.Failed || item is null || every is null || rated is null ? null : new(row, key, every, rated, scale, target, item);
    }

    private static RubricItem? ItemOf(RowCells row, RecordScope scope)
    {
        var number = int.TryParse(row.Raw(NumberColumn), out var n) && n is > 0 and < 1000 ? n : (int?)null;
        if (number is null) row.Wrong(NumberColumn, "不是序号", "应为 1 至 999 的整数");
        var title = row.Required(TitleColumn, 200);
        var points = RatingCells.Points(row, PointsColumn, mayBeZero: false);
        var method = RatingCells.Word<ScoringMethod>(row, MethodColumn, RatingNames.Methods);
        var (measure, deduction) = method == ScoringMethod.Computed ? MeasureOf(row) : (null, 0);
        var assessor = method is null or ScoringMethod.Computed ? null : scope.People.One(row, AssessorColumn);
        return number is null || points is null || method is null ? null : new(number.Value, row.Line(CategoryColumn, 40), title, points.Value, method.Value)
        {
            Measure = measure?.Name,
            Deduction = deduction,
            Evidence = row.Line(EvidenceColumn, 200),
            Assessor = assessor,
            Note = row.Line(NoteColumn, 300),
        };
    }

    private static (Measure? Measure, decimal Deduction) MeasureOf(RowCells row)
    {
        var text = row.Line(MeasureColumn, 20);
        if (Measures.Find(text) is not { } measure)
        {
            row.Wrong(MeasureColumn, text.Length == 0 ? "计分方式为指标，不能为空" : "没有这个指标", $"应为 {string.Join('、', Measures.All.Select(m => m.Name))}");
            return (null, 0);
        }

        return measure.IsRate ? (measure, 0) : (measure, RatingCells.Points(row, DeductionColumn, mayBeZero: false) ?? 0);
    }

    private static void Agree(RowCells row, RubricRow first, PeriodKind? every, RatedKind? rated, string scale, decimal? target)
    {
        var allowed = $"同一张考核表应一致（第 {first.Row.Number} 行），或留空";
        if (every is not null && every != first.Every) row.Wrong(EveryColumn, "与前面的行不同", allowed);
        if (rated is not null && rated != first.Rated) row.Wrong(RatedColumn, "与前面的行不同", allowed);
        if (scale != first.Scale) row.Wrong(ScaleColumn, "与前面的行不同", allowed);
        if (target != first.Target) row.Wrong(TargetColumn, "与前面的行不同", allowed);
    }
}
