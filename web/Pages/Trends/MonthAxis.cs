using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Trends;

/// <summary>The geometry of a picture over months, in its own units: a slot for each month, and a scale from nothing to a round number.</summary>
public sealed class MonthAxis
{
    public const int Width = 720, Height = 236, Left = 44, Right = 712, Top = 18, Bottom = 196;

    private readonly int _months;

    /// <param name="most">The largest value shown; 0 or more.</param>
    /// <param name="whole">Whether only whole numbers make sense on the scale.</param>
    public MonthAxis(int months, decimal most, bool whole = true)
    {
        _months = Math.Max(1, months);
        Step = StepFor(most, whole);
        Most = Math.Max(1, Math.Ceiling(most / Step)) * Step;
    }

    public decimal Step { get; }

    /// <summary>Where the scale ends.</summary>
    public decimal Most { get; }

    public IEnumerable<decimal> Marks
    {
        get
        {
            for (var mark = 0m; mark <= Most; mark += Step) yield return mark;
        }
    }

    public double BarWidth => Math.Min(46, Slot * 0.72);

    private double Slot => (double)(Right - Left) / _months;

    public double Middle(int month) => Left + (Slot * (month + 0.5));

    public double BarLeft(int month) => Middle(month) - (BarWidth / 2);

    public double Y(decimal value) => Bottom - ((Bottom - Top) * (double)(value / Most));

    /// <summary>The months that are named: all while there is room, else every second or third.</summary>
    public bool IsNamed(int month) => (_months - 1 - month) % (_months <= 14 ? 1 : _months <= 26 ? 2 : 3) == 0;

    /// <summary>2026年 under the first month and every January; null under the others.</summary>
    public static string? YearOf(IReadOnlyList<YearMonth> months, int at) =>
        at == 0 || months[at].Month == 1 ? $"{months[at].Year}年" : null;

    /// <summary>1, 2 or 5 times a power of ten, so that at most five marks are needed.</summary>
    private static decimal StepFor(decimal most, bool whole)
    {
        for (var power = whole ? 1m : 0.1m; ; power *= 10)
        {
            foreach (var step in new[] { power, 2 * power, 5 * power })
            {
                if (most <= 5 * step) return step;
            }
        }
    }
}
