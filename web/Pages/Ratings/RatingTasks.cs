using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Web.Pages.People;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>What waits for a person in ratings: forms to fill in, and periods with subjects to score.</summary>
internal static class RatingTasks
{
    private const int LinkDays = 1;

    /// <param name="own">Whether the person is the visitor, and so gets links.</param>
    public static IEnumerable<WaitingItem> Of(
        IEnumerable<Assessment> assessments, string person, bool own, Office office, LinkSigner links, DateTimeOffset now)
    {
        var open = assessments.Where(a => a.State != AssessmentState.Closed).ToList();
        string? Address(string instance) =>
            own ? Addresses.Link(LinkPurpose.Assess, links.Sign(new(LinkPurpose.Assess, instance, person, now.AddDays(LinkDays)))) : null;
        var forms = open.Where(a => a.DeclaredAt is null && Declaring.Refusal(a, office, person, now) is null)
            .Select(a => new WaitingItem("待填报", $"{a.Rubric} {a.Period.Name}：{a.Subject}", a.FillBy, Address(a.Id)));
        var runs = open.Where(a => Owes(a, office, person, now)).GroupBy(a => (a.Rubric, a.Period))
            .Select(g => new WaitingItem(
                "待评分", $"{g.Key.Rubric} {g.Key.Period.Name}：{g.Count()} 个考核对象", g.Min(a => a.ScoreBy), Address(Assessment.RunOf(g.Key.Rubric, g.Key.Period))));
        return forms.Concat(runs);
    }

    private static bool Owes(Assessment assessment, Office office, string person, DateTimeOffset now)
    {
        if (assessment.State != AssessmentState.Scoring) return false;
        var own = Scoring.Own(assessment, office, person, now);
        return assessment.Unscored.Any(i => own.ContainsKey(i.Item.Number));
    }
}
