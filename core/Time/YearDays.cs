namespace Sanwen.Core.Time;

/// <summary>The official days of one year: holidays on which nobody works, and make-up days (调休) that are worked although on a weekend.</summary>
/// <param name="Year">The calendar year, 2000 to 2100.</param>
/// <param name="Source">The State Council notice that the days come from.</param>
public sealed record YearDays(int Year, string Source, IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Worked);
