using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Ratings;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>A rubric in one period, as its page shows it.</summary>
/// <param name="Periods">Those that may be looked at, the newest first.</param>
/// <param name="Subjects">How many there are to rate.</param>
/// <param name="IsOfficer">Whether the visitor organises ratings.</param>
public sealed record RubricView(
    Rubric Rubric, RatingScale Scale, Standings Standings, IReadOnlyList<Period> Periods, int Subjects, bool IsOfficer, Func<string, string> NameOf)
{
    public Period Period => Standings.Period;

    public bool MayOpen => IsOfficer && Subjects > Standings.Stands.Count && Standings.Stands.All(s => !s.Assessment.IsImported);

    public bool MayEnd => IsOfficer && Has(AssessmentState.Filling);

    public bool MayClose => IsOfficer && Has(AssessmentState.Scoring) && !Has(AssessmentState.Filling);

    /// <summary>Whether anything that is to be closed has items without a score.</summary>
    public bool HasUnscored => Standings.Stands.Any(s => s.Assessment.State == AssessmentState.Scoring && s.Assessment.Unscored.Any());

    /// <summary>Whether the target was reached; null where there is none or nothing is closed.</summary>
    public bool? Reached => Rubric.Target is { } target && Standings.Closed > 0 ? 100m * Standings.Good >= target * Standings.Closed : null;

    /// <param name="asked">The period to show; by default the newest that has forms, else the last that has ended.</param>
    public static RubricView Of(
        Rubric rubric, IReadOnlyList<Assessment> assessments, int subjects, Period? asked, Person visitor, Office office, DateOnly today)
    {
        var ended = Period.Of(rubric.Every, today).Previous;
        var periods = assessments.Select(a => a.Period).Append(ended).Distinct().OrderDescending().ToList();
        var shown = asked is { } period && period.Kind == rubric.Every ? period : assessments.Select(a => a.Period).DefaultIfEmpty(ended).Max();
        return new(
            rubric,
            office.Policy.Ratings.ScaleOf(rubric.Scale),
            Standings.Of(assessments, shown),
            periods,
            subjects,
            visitor.Is(Roles.Officer),
            office.NameOf);
    }

    private bool Has(AssessmentState state) => Standings.Stands.Any(s => s.Assessment.State == state);
}
