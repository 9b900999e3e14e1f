using System.Globalization;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Ratings;

/// <summary>
/// The mails about assessments. An assessor gets one for all subjects of a period: each of them gives it the same id, and a second
/// mail of an id is never queued.
/// </summary>
internal static class AssessmentMails
{
    public static Mail Fill(Assessment assessment, AssessmentTask task, Office office, DateTimeOffset now)
    {
        var mail = office.Mail(MailKind.Assessment, assessment.Id, assessment.Person, now, Step(task))
            .WithLink(LinkPurpose.Assess, assessment.ScoreBy.AddDays(office.Policy.Links.DaysAfterDue));
        return mail with
        {
            AssessmentTask = task,
            DueAt = assessment.FillBy,
            Items = [Item(assessment, ("填报项", Count(assessment.Items.Count(i => i.Item.Method == ScoringMethod.Declared))))],
        };
    }

    /// <summary>The urge: the heads of the person's unit in copy.</summary>
    public static Mail UrgeFill(Assessment assessment, Office office, DateTimeOffset now) =>
        Fill(assessment, AssessmentTask.UrgeFill, office, now)
            .WithCopies(office.HeadsOf(office.UnitOf(assessment.Person)).Select(h => h.Email).Where(h => h != assessment.Person));

    /// <summary>To each assessor who still has something to score.</summary>
    public static IEnumerable<Mail> Score(Assessment assessment, AssessmentTask task, Office office, DateTimeOffset now) =>
        assessment.Unscored.Select(i => i.Item.Assessor).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(assessor => ToAssessor(assessment, assessor, task, office, now));

    public static Mail Outcome(Assessment assessment, Rating rating, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Assessment, assessment.Id, assessment.Person, now, Step(AssessmentTask.Outcome))
            .WithLink(LinkPurpose.Assess, now.AddDays(office.Policy.Links.DaysAfterDue)) with
        {
            AssessmentTask = AssessmentTask.Outcome,
            Items = [Item(assessment, ("得分", rating.Total.ToString("0.##", CultureInfo.InvariantCulture)), ("评定", rating.Band))],
        };

    private static Mail ToAssessor(Assessment assessment, string assessor, AssessmentTask task, Office office, DateTimeOffset now)
    {
        var run = Assessment.RunOf(assessment.Rubric, assessment.Period);
        var mail = office.Mail(MailKind.Assessment, run, assessor, now, Step(task))
            .WithLink(LinkPurpose.Assess, assessment.ScoreBy.AddDays(office.Policy.Links.DaysAfterDue));
        return mail with
        {
            Instance = assessment.Id,
            AssessmentTask = task,
            DueAt = assessment.ScoreBy,
            Items = [new(assessment.Rubric, assessment.Period.Name, [])],
        };
    }

    private static MailItem Item(Assessment assessment, params (string Label, string Value)[] facts) => new(
        assessment.Rubric,
        $"{assessment.Subject}，{assessment.Period.Name}",
        [.. facts.Select(f => new MailFact(f.Label, f.Value))]);

    private static string Count(int items) => string.Create(CultureInfo.InvariantCulture, $"{items} 项");

    private static string Step(AssessmentTask task) => task.ToString().ToLowerInvariant();
}
