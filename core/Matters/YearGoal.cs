namespace Sanwen.Core.Matters;

/// <summary>年度目标: what a matter over several years is to have reached by the end of a calendar year.</summary>
/// <param name="Percent">0–100, cumulative over the years.</param>
public sealed record YearGoal(int Year, decimal Percent, string Words);
