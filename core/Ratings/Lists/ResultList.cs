using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>考核结果: what was rated before the office had this program, so that there is a history to float against.</summary>
internal sealed class ResultList() : RecordKind<Assessment>(
    new("考核结果", [RatingCells.Rubric, PeriodColumn, RatingCells.Subject, Total], [RatingCells.Rubric, PeriodColumn, RatingCells.Subject, Total]), "份", "results.csv")
{
    private const string PeriodColumn = "期次", Total = "得分";

    public override IReadOnlyList<Field<Assessment>> Fields { get; } = [new(Total, (a, _) => PointsText.Write(a.Rating?.Total ?? 0)) { Type = CellType.Number }];

    public override bool RefersTo(RecordKind other) => other is RubricList or SubjectList;

    /// <summary>What was rated here is no longer a matter of lists.</summary>
    protected override bool IsListed(Assessment record) => record.IsImported;

    protected override IReadOnlyList<Field<Assessment>> WrittenColumns =>
        [new(RatingCells.Rubric, (a, _) => a.Rubric), new(PeriodColumn, (a, _) => a.Period.Name) { Type = CellType.Text }, new(RatingCells.Subject, (a, _) => a.Subject), .. Fields];

    public override string KeyOf(Assessment record) => $"{record.Rubric} {record.Period.Name}";

    public override string TitleOf(Assessment record) => record.Subject;

    public override Assessment Put(Assessment from, Assessment onto) => onto with { Rating = from.Rating };

    protected override IEnumerable<Assessment> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Assessment> before, RecordScope scope)
    {
        var firsts = new Firsts(RatingCells.Subject, "一期里的每个考核对象");
        foreach (var row in rows)
        {
            var rubric = RatingCells.RubricOf(row, scope);
            var period = PeriodOf(row, rubric);
            var total = RatingCells.Points(row, Total, mayBeZero: true);
            var subject = rubric is null ? null : SubjectOf(row, rubric, scope);
            if (row.Failed || rubric is null || subject is null || period is null || total is null) continue;

            var result = New(rubric, subject, period.Value, total.Value, scope);
            var standing = before.GetValueOrDefault(result.Id);
            if (standing is { IsImported: false }) row.Wrong(RatingCells.Subject, $"{period.Value.Name}已在系统中考核", "请删去这一行");
            else if (firsts.Claim(result.Id, row)) yield return standing is null ? result : Put(result, standing);
        }
    }

    private static Period? PeriodOf(RowCells row, Rubric? rubric)
    {
        var text = row.Raw(PeriodColumn);
        if (text.Length == 0) row.Missing(PeriodColumn, PeriodText.Allowed);
        else if (PeriodText.Read(text) is not { } period) row.Wrong(PeriodColumn, "不是有效的期次", PeriodText.Allowed);
        else if (rubric is not null && period.Kind != rubric.Every) row.Wrong(PeriodColumn, "与考核表的周期不符", $"“{rubric.Key}”每{rubric.Every.Name()}考核一次");
        else return period;
        return null;
    }

    private static Subject? SubjectOf(RowCells row, Rubric rubric, RecordScope scope)
    {
        if (RatingCells.SubjectName(row) is not { } name) return null;
        var id = Subject.IdOf(rubric.Key, name);
        if (scope.IsDoubtful(id)) row.Fail();
        else if (scope.Record<Subject>(id) is { } subject) return subject;
        else row.Wrong(RatingCells.Subject, "不是这张考核表的对象", "应为已导入的考核对象，或把考核对象表一并导入");
        return null;
    }

    /// <summary>As if it had been closed at the end of its period.</summary>
    private static Assessment New(Rubric rubric, Subject subject, Period period, decimal total, RecordScope scope)
    {
        var at = China.StartOf(period.LastDay.AddDays(1));
        return new()
        {
            Rubric = rubric.Key,
            Period = period,
            Subject = subject.Name,
            Unit = subject.Unit,
            Person = subject.Person,
            Rated = rubric.Rated,
            Scale = rubric.Scale,
            OpenedAt = at,
            FillBy = at,
            ScoreBy = at,
            State = AssessmentState.Closed,
            Rating = scope.Office.Policy.Ratings.ScaleOf(rubric.Scale).Rate(total, at),
        };
    }
}
