namespace Sanwen.Core.Policies;

/// <summary>Checks the part of the rules on ratings.</summary>
internal static class RatingCheck
{
    public static IEnumerable<(string Key, string Reason)> Problems(RatingPolicy ratings) =>
    [
        .. If(ratings.FillWorkingDays is < 2 or > 30, "ratings.fillWorkingDays", "应为 2 至 30 个工作日。"),
        .. If(ratings.ScoreWorkingDays is < 2 or > 30, "ratings.scoreWorkingDays", "应为 2 至 30 个工作日。"),
        .. If(
            ratings.RemindWorkingDays < 1 || ratings.RemindWorkingDays >= Math.Min(ratings.FillWorkingDays, ratings.ScoreWorkingDays),
            "ratings.remindWorkingDays",
            "应至少为 1，并小于 fillWorkingDays 和 scoreWorkingDays。"),
        .. If(ratings.UrgeWorkingDays is < 1 or > 30, "ratings.urgeWorkingDays", "应为 1 至 30 个工作日。"),
        .. If(ratings.Scales.Count == 0, "ratings.scales", "应至少有一种等次。"),
        .. If(ratings.Scales.DistinctBy(s => s.Name).Count() < ratings.Scales.Count, "ratings.scales", "等次的 name 不能重复。"),
        .. ratings.Scales.SelectMany((s, n) => Scale(s, $"ratings.scales[{n}]")),
    ];

    private static IEnumerable<(string Key, string Reason)> Scale(RatingScale scale, string key) =>
    [
        .. If(string.IsNullOrWhiteSpace(scale.Name), $"{key}.name", "不能为空。"),
        .. If(scale.CommendFrom is < 0 or > 100, $"{key}.commendFrom", "应为 0 至 100。"),
        .. If(scale.GoodFrom is < 0 or > 100, $"{key}.goodFrom", "应为 0 至 100。"),
        .. If(
            scale.Bands.Count == 0 || scale.Bands[^1].From != 0 || scale.Bands[0].From > 100
                || scale.Bands.Zip(scale.Bands.Skip(1)).Any(b => b.First.From <= b.Second.From),
            $"{key}.bands",
            "应从高到低排列，from 不超过 100，最后一档从 0 开始。"),
        .. If(scale.Bands.Any(b => string.IsNullOrWhiteSpace(b.Name) || b.Stars is < 1 or > 5), $"{key}.bands", "每档要有 name；stars 应为 1 至 5，或不写。"),
    ];

    private static IEnumerable<(string Key, string Reason)> If(bool wrong, string key, string reason) => wrong ? [(key, reason)] : [];
}
