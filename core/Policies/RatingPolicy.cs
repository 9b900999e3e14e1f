namespace Sanwen.Core.Policies;

/// <summary>考核评定. Everything is due at <see cref="Policy.DueAt"/>, reminded of and urged at the ladder's time.</summary>
/// <param name="FillWorkingDays">A form is due that many working days after the day it was opened, 2…30.</param>
/// <param name="ScoreWorkingDays">Scores are due that many working days after the day they were asked for, 2…30.</param>
/// <param name="RemindWorkingDays">Reminded that many working days before either is due, less than both.</param>
/// <param name="UrgeWorkingDays">Urged that many working days after either was due, 1…30.</param>
/// <param name="Scales">At least one; the first is taken where a rubric names none.</param>
public sealed record RatingPolicy(
    int FillWorkingDays, int ScoreWorkingDays, int RemindWorkingDays, int UrgeWorkingDays, IReadOnlyList<RatingScale> Scales)
{
    public static readonly RatingPolicy Default = new(5, 5, 1, 1, [
        new("星级", 90, 80, [new(90, "五星", 5), new(80, "四星", 4), new(70, "三星", 3), new(60, "二星", 2), new(0, "一星", 1)]),
    ]);
}

/// <summary>Stars or grades by total points.</summary>
/// <param name="CommendFrom">Who reaches it is on the list of those commended (表彰), 0–100.</param>
/// <param name="GoodFrom">Who reaches it counts towards a rubric's target (达标), 0–100.</param>
/// <param name="Bands">From the highest down; the last begins at 0.</param>
public sealed record RatingScale(string Name, decimal CommendFrom, decimal GoodFrom, IReadOnlyList<RatingBand> Bands);

/// <param name="From">The lowest total of the band, 0–100.</param>
/// <param name="Name">E.g. 五星 or 优秀.</param>
/// <param name="Stars">1…5; none for grades.</param>
public sealed record RatingBand(decimal From, string Name, int? Stars = null);
