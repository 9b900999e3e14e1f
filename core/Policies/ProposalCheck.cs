namespace Sanwen.Core.Policies;

internal static class ProposalCheck
{
    private const int MostMonths = 24, MostDays = 730;

    public static IEnumerable<(string Key, string Reason)> Problems(ProposalPolicy policy) =>
    [
        .. policy.Limits.Index().SelectMany(l => Limit(l.Item, $"proposals.limits[{l.Index}]")),
        .. If(policy.Limits.DistinctBy(l => (l.Jurisdiction, l.Kind)).Count() < policy.Limits.Count, "proposals.limits", "同一辖区、同一类别只能有一条。"),
        .. Marks(policy.Ratings.Select(r => (r.Mark, r.Word)), "proposals.ratings"),
        .. Marks(policy.Categories.Select(c => (c.Mark, c.Word)), "proposals.categories"),
        .. If(policy.Ratings.Any(r => r.Satisfied && r.Redo), "proposals.ratings", "计为满意的等次不能同时要求重新办理。"),
        .. If(
            policy.Limits.Count > 0 && !(policy.Ratings.Any(r => r.Satisfied) && policy.Categories.Count > 0 && policy.Through.Count > 0),
            "proposals",
            "有时限时，应有计为满意的评价等次（ratings）、办理类别（categories）和答复方式（through）。"),
        .. If(policy.Through.Any(string.IsNullOrWhiteSpace), "proposals.through", "不能有空项。"),
        .. If(policy.RatingDays is < 1 or > 365, "proposals.ratingDays", "应为 1 至 365 日。"),
        .. If(policy.RatingRemindDays < 1 || policy.RatingRemindDays >= policy.RatingDays, "proposals.ratingRemindDays", "应至少为 1 日，小于 ratingDays。"),
        .. If(policy.RemindWorkingDays is < 1 or > 60, "proposals.remindWorkingDays", "应为 1 至 60 个工作日。"),
        .. If(policy.AssistRemindWorkingDays is < 1 or > 30, "proposals.assistRemindWorkingDays", "应为 1 至 30 个工作日。"),
        .. If(policy.UrgeWorkingDays is < 1 or > 30, "proposals.urgeWorkingDays", "应为 1 至 30 个工作日。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Limit(ProposalLimit limit, string key) =>
    [
        .. If(string.IsNullOrWhiteSpace(limit.Jurisdiction), $"{key}.jurisdiction", "不能为空，应为辖区名称。"),
        .. If(string.IsNullOrWhiteSpace(limit.Kind), $"{key}.kind", "不能为空，如 人大建议。"),
        .. If(string.IsNullOrWhiteSpace(limit.Basis), $"{key}.basis", "不能为空，应写明时限的依据。"),
        .. Span(limit.Main, $"{key}.main"),
        .. Span(limit.Complicated, $"{key}.complicated"),
        .. Span(limit.Assist, $"{key}.assist"),
        .. Span(limit.Redo, $"{key}.redo"),
        .. If(Rough(limit.Complicated) < Rough(limit.Main), $"{key}.complicated", "不应短于 main。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Span(LimitSpan span, string key) =>
    [
        .. If(new[] { span.Months, span.Days, span.WorkingDays }.Count(v => v is not null) != 1, key, "months、days、workingDays 应只写一个。"),
        .. If(span.Months is < 1 or > MostMonths, $"{key}.months", $"应为 1 至 {MostMonths} 个月。"),
        .. If(span.Days is < 1 or > MostDays, $"{key}.days", $"应为 1 至 {MostDays} 日。"),
        .. If(span.WorkingDays is < 1 or > MostDays, $"{key}.workingDays", $"应为 1 至 {MostDays} 个工作日。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Marks(IEnumerable<(string Mark, string Word)> levels, string key)
    {
        var all = levels.ToList();
        return
        [
            .. If(all.Any(l => l.Mark.Length is < 1 or > 2 || string.IsNullOrWhiteSpace(l.Word)), key, "每项应有一至两个字的 mark 和不为空的 word。"),
            .. If(all.DistinctBy(l => l.Mark).Count() < all.Count, key, "mark 不能重复。"),
        ];
    }

    /// <summary>In days, for telling what is clearly shorter.</summary>
    private static decimal Rough(LimitSpan span) => ((span.Months ?? 0) * 30m) + (span.Days ?? 0) + ((span.WorkingDays ?? 0) * 1.4m);

    private static IEnumerable<(string Key, string Reason)> If(bool wrong, string key, string reason) => wrong ? [(key, reason)] : [];
}
