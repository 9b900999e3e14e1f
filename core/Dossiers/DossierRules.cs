using Sanwen.Core.Bulletins;
using Sanwen.Core.Issues;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Dossiers;

internal static class DossierRules
{
    /// <param name="rounds">Of the months, of who answers or answered for the unit's matters.</param>
    /// <param name="assessments">All there are.</param>
    public static Dossier Of(
        string unit,
        MonthRange range,
        IReadOnlyList<Bulletin> bulletins,
        IReadOnlyList<AskRound> rounds,
        IReadOnlyCollection<Assessment> assessments,
        IEnumerable<ProjectIssue> issues,
        Office office,
        DateOnly today)
    {
        var asOf = bulletins.Count > 0 ? bulletins[^1].AsOf : today < range.LastDay ? today : range.LastDay;
        return new(
            unit,
            range,
            asOf,
            [.. bulletins.Select(b => DossierMonth.Of(b, unit))],
            [.. Matters(unit, asOf, rounds, office)],
            Stands(assessments, range, a => a.Unit == unit),
            [.. issues.Where(i => Concerns(i, unit, office) && range.FirstDay <= China.DateOf(i.RaisedAt) && China.DateOf(i.RaisedAt) <= range.LastDay)
                .OrderBy(i => i.RaisedAt).ThenBy(i => i.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The ratings of periods that end in the months, beside all others of their periods, the newest first.</summary>
    public static IReadOnlyList<Stand> Stands(IReadOnlyCollection<Assessment> assessments, MonthRange range, Func<Assessment, bool> whose) =>
    [
        .. assessments.Where(a => a.Rating is not null && range.From <= a.Period.Last && a.Period.Last <= range.To)
            .GroupBy(a => (a.Rubric, a.Period))
            .SelectMany(g => Standings.Of([.. assessments.Where(a => a.Rubric == g.Key.Rubric)], g.Key.Period).Stands)
            .Where(s => s.Assessment.Rating is not null && whose(s.Assessment))
            .OrderByDescending(s => s.Assessment.Period).ThenBy(s => s.Assessment.Rubric, StringComparer.Ordinal).ThenBy(s => s.Assessment.Subject, StringComparer.Ordinal),
    ];

    private static IEnumerable<DossierMatter> Matters(string unit, DateOnly asOf, IReadOnlyList<AskRound> rounds, Office office)
    {
        var reported = rounds.Where(r => r.Question != Question.Plan).OrderBy(r => r.Month).ThenBy(r => r.Question)
            .SelectMany(r => r.Asked).Where(a => a.Reply is not null).GroupBy(a => a.Matter, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Reply!.Percent, StringComparer.Ordinal);
        return office.Matters.Values.Where(m => m.LeadUnit == unit && m.Start <= asOf)
            .Select(m => AsItStood(m, asOf, reported))
            .Select(m => new DossierMatter(m, Standing.Of(m, asOf, office.Policy.Lights)))
            .OrderBy(m => m.Standing.Light).ThenBy(m => m.Matter.Due).ThenBy(m => m.Matter.Key, StringComparer.Ordinal);
    }

    /// <summary>With the progress last reported in the months; where none was, with what is known today.</summary>
    private static Matter AsItStood(Matter matter, DateOnly asOf, IReadOnlyDictionary<string, decimal> reported) =>
        matter.ClosedOn <= asOf ? matter : matter with { Progress = reported.GetValueOrDefault(matter.Key, matter.Progress) };

    private static bool Concerns(ProjectIssue issue, string unit, Office office) =>
        (office.Projects.TryGetValue(issue.Project, out var project) && project.Developer == unit)
        || issue.Consultations.Any(c => c.Units.Any(u => u.Unit == unit));
}
