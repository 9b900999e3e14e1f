using System.Globalization;
using Sanwen.Core.Import;

namespace Sanwen.Core.Ratings;

/// <summary>Points as people type them: at most two decimals.</summary>
public static class PointsText
{
    /// <summary>Null when the text is no number from 0 to <paramref name="most"/>.</summary>
    public static decimal? Read(string text, decimal most) =>
        decimal.TryParse(Texts.Narrow(Texts.Clean(text)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && points >= 0 && points <= most && decimal.Round(points, 2) == points
            ? points
            : null;

    public static string Write(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
