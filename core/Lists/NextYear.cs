using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Lists;

/// <summary>How names, days and goals read in the next year.</summary>
internal static class NextYear
{
    /// <summary>The year in a key replaced by the next, else the next appended: <c>SN-2026-01</c> → <c>SN-2027-01</c>, <c>A1</c> → <c>A1-2027</c>.</summary>
    public static string KeyOf(string key, int year) => Replaced(key, year) ?? $"{key}-{year + 1}";

    /// <summary>As <see cref="KeyOf"/>: <c>行动计划2026</c> → <c>行动计划2027</c>, <c>书记工程</c> → <c>书记工程（2027年）</c>.</summary>
    public static string NameOf(string name, int year) => Replaced(name, year) ?? $"{name}（{year + 1}年）";

    /// <summary>
    /// What goes on in the year after <paramref name="year"/>: it begins with that year, where it did not begin later anyway; a due day that has come by
    /// then moves to the same day of that year; milestones of days to come stay, and without any the year's goal is the one.
    /// Progress and all that is known of the task are kept; what was planned for a month of the old year is not.
    /// </summary>
    public static Matter Of(Matter matter, string list, int year)
    {
        var first = new DateOnly(year + 1, 1, 1);
        var start = matter.Start > first ? matter.Start : first;
        var due = matter.Due < first ? matter.Due.AddYears(year + 1 - matter.Due.Year) : matter.Due;
        return new()
        {
            Key = KeyOf(matter.Key, year),
            Title = matter.Title,
            List = list,
            Theme = matter.Theme,
            Standard = matter.Standard,
            LeadUnit = matter.LeadUnit,
            Responsible = matter.Responsible,
            SupportUnits = matter.SupportUnits,
            Leader = matter.Leader,
            Start = start,
            Due = due,
            Basis = matter.Basis,
            Milestones = Milestones(matter, start, due),
            YearGoals = matter.YearGoals,
            Note = matter.Note,
            Progress = matter.Progress,
            Words = matter.Words,
            ReportedAt = matter.ReportedAt,
            NeedsCoordination = matter.NeedsCoordination,
            Predecessors = matter.Predecessors,
            CarriedFrom = matter.Key,
        };
    }

    private static IReadOnlyList<Milestone> Milestones(Matter matter, DateOnly start, DateOnly due)
    {
        if (matter.Basis != ProgressBasis.Milestones) return [];
        if (matter.Milestones.Where(m => m.Date >= start).ToList() is { Count: > 0 } ahead) return ahead;
        return matter.YearGoals.InForce(due.Year) is { } goal
            ? [new(due, goal.Percent, goal.Words.Length > 0 ? goal.Words : "年度目标")]
            : MilestoneText.Default(due);
    }

    /// <summary>Null where the year does not stand in the text as a number of its own.</summary>
    private static string? Replaced(string text, int year)
    {
        var pattern = new Regex($"(?<![0-9]){year.ToString(CultureInfo.InvariantCulture)}(?![0-9])");
        return pattern.IsMatch(text) ? pattern.Replace(text, (year + 1).ToString(CultureInfo.InvariantCulture), 1) : null;
    }
}
