using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>The words of lists and pages (zh-CN) for what ratings are made of.</summary>
public static class RatingNames
{
    public static readonly IReadOnlyList<(PeriodKind Kind, string Name)> Periods =
        [(PeriodKind.Month, "月"), (PeriodKind.Quarter, "季"), (PeriodKind.HalfYear, "半年"), (PeriodKind.Year, "年")];

    public static readonly IReadOnlyList<(RatedKind Kind, string Name)> Rated =
        [(RatedKind.Unit, "单位"), (RatedKind.Branch, "支部"), (RatedKind.Team, "团队"), (RatedKind.Person, "个人")];

    public static readonly IReadOnlyList<(ScoringMethod Method, string Name)> Methods =
        [(ScoringMethod.Declared, "填报"), (ScoringMethod.Reviewed, "评审"), (ScoringMethod.Computed, "指标")];

    public static string Name(this PeriodKind kind) => Periods.First(p => p.Kind == kind).Name;

    public static string Name(this RatedKind kind) => Rated.First(r => r.Kind == kind).Name;

    public static string Name(this ScoringMethod method) => Methods.First(m => m.Method == method).Name;

    public static string Name(this AssessmentState state) => state switch
    {
        AssessmentState.Filling => "填报中",
        AssessmentState.Scoring => "评分中",
        _ => "已评定",
    };
}
