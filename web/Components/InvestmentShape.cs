using System.Globalization;

namespace Sanwen.Web.Components;

/// <summary>The geometry of a year's investment curve, in the units of its picture.</summary>
internal sealed class InvestmentShape(InvestmentYear year)
{
    public const int Left = 40, Right = 392, Top = 14, Bottom = 178;

    /// <summary>The picture's height in percent: the plan, or what was invested above it, to the next ten.</summary>
    public decimal Most { get; } = Math.Ceiling(year.Reported.Select(r => r.Rate).Append(100).Max() / 10) * 10;

    /// <summary>Where the end of a day is.</summary>
    public static double X(DateOnly day) => Left + ((Right - Left) * (double)day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365));

    public double Y(decimal percent) => Bottom - ((Bottom - Top) * (double)(Math.Clamp(percent, 0, Most) / Most));

    public string Expected => Path(year.Expected.Select(e => (X(e.Day), Y(e.Percent))));

    public string Invested => Path(year.Reported.Select(r => (X(r.Month.LastDay), Y(r.Rate))));

    public string Area => year.Reported.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Invested}V{Bottom}H{Left}Z")
        : "";

    private static string Path(IEnumerable<(double X, double Y)> points) =>
        string.Create(CultureInfo.InvariantCulture, $"M{Left} {Bottom}") + string.Concat(points.Select(p => string.Create(CultureInfo.InvariantCulture, $"L{p.X:0.#} {p.Y:0.#}")));
}
