using Sanwen.Core.Time;

namespace Sanwen.Core.Dossiers;

/// <summary>Some months, first and last included.</summary>
public sealed record MonthRange(YearMonth From, YearMonth To)
{
    /// <summary>Most months that a dossier spans.</summary>
    public const int Most = 36;

    public DateOnly FirstDay => From.FirstDay;

    public DateOnly LastDay => To.LastDay;

    public IEnumerable<YearMonth> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.Next) yield return month;
        }
    }

    /// <summary>What is asked for; else the quarter that runs. Turned round when it ends before it begins, and cut to <see cref="Most"/>.</summary>
    public static MonthRange Of(YearMonth? from, YearMonth? to, DateOnly today)
    {
        var quarter = Period.Of(PeriodKind.Quarter, today);
        var (first, last) = (from ?? (to is { } only && only < quarter.First ? only : quarter.First), to ?? quarter.Last);
        if (last < first) (first, last) = (last, first);
        var most = YearMonth.Of(first.FirstDay.AddMonths(Most - 1));
        return new(first, last < most ? last : most);
    }
}
