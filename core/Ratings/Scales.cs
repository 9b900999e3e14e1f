using Sanwen.Core.Policies;

namespace Sanwen.Core.Ratings;

/// <summary>From points to stars or grades.</summary>
public static class Scales
{
    /// <summary>
    /// The rating that a total brings. A band begins at its lowest total and ends right below the next, so that with the default
    /// (≥90 five stars, one less for each ten) 89.99 is four, and everything below 60 one: 59.5 is not left between the bands.
    /// </summary>
    /// <param name="total">0–100.</param>
    public static Rating Rate(this RatingScale scale, decimal total, DateTimeOffset at)
    {
        var index = scale.Bands.TakeWhile(b => total < b.From).Count();
        var band = scale.Bands[index];
        return new(total, band.Name, scale.Bands.Count - index, band.Stars, total >= scale.CommendFrom, total >= scale.GoodFrom, at);
    }

    /// <summary>The scale of a name, or the first where the rules no longer have it.</summary>
    public static RatingScale ScaleOf(this RatingPolicy policy, string name) =>
        policy.Scales.FirstOrDefault(s => s.Name == name) ?? policy.Scales[0];

    /// <summary>The band that begins at or right above a total, e.g. 四星 for 80.</summary>
    public static string BandFrom(this RatingScale scale, decimal from) => scale.Bands.Last(b => b.From >= from || b == scale.Bands[0]).Name;
}

/// <summary>What an assessment came to, by the rules of its day.</summary>
/// <param name="Total">0–100, two decimals.</param>
/// <param name="Band">The band's name, e.g. 五星 or 优秀.</param>
/// <param name="Level">The band's place from the lowest, 1, upwards.</param>
/// <param name="Stars">1–5; null where the scale has no stars.</param>
/// <param name="Commended">On the list of those commended (表彰).</param>
/// <param name="Good">Counts towards the rubric's target (达标).</param>
public sealed record Rating(decimal Total, string Band, int Level, int? Stars, bool Commended, bool Good, DateTimeOffset At);
