using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Issues;

/// <summary>The mails about an issue. Each id holds the number of what it is about, so that none is ever sent twice.</summary>
internal static class IssueMails
{
    /// <summary>One mail a head, however many of the units are that head's.</summary>
    public static IEnumerable<Mail> Consult(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToHeads(issue, MailKind.Consultation, $"consultation-{issue.Consultations[^1].Number}", office, now);

    public static IEnumerable<Mail> RemindHeads(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToHeads(issue, MailKind.Reminder, $"remind-consultation-{issue.Consultations[^1].Number}", office, now);

    public static Mail AskTier(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToTier(issue, MailKind.Escalation, $"escalation-{issue.Asks[^1].Number}", office, now);

    public static Mail RemindTier(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToTier(issue, MailKind.Reminder, $"remind-escalation-{issue.Asks[^1].Number}", office, now);

    /// <summary>One mail about all that waits for a secretary, sent in the name of the first; each issue has its own link.</summary>
    /// <param name="issues">At one branch, at least one.</param>
    public static Mail ChaseTier(IReadOnlyList<ProjectIssue> issues, Office office, DateTimeOffset now)
    {
        var mail = ToTier(issues[0], MailKind.Urge, FormattableString.Invariant($"urge-escalation-{Time.China.DateOf(now):yyyyMMdd}"), office, now);
        if (issues.Count == 1) return mail;
        return mail with
        {
            Link = null,
            DueAt = null,
            Words = null,
            Issues = [.. issues.Select(i => Line(i, office) with
            {
                Link = mail.Link! with { Instance = IssueLink.Of(i.Id, i.Asks[^1].Number) },
            })],
        };
    }

    /// <summary>Tells a tier that an issue has left it without its doing.</summary>
    public static IEnumerable<Mail> ToldGone(ProjectIssue issue, Branch left, Office office, DateTimeOffset now)
    {
        var ask = issue.Asks[^1];
        if (left.Secretary == office.Branches[issue.At].Secretary) return [];
        return [Of(issue, MailKind.Escalation, $"escalated-{ask.Number}", left.Secretary, office, now) with { Words = ask.Why, DueAt = ask.DueAt }];
    }

    public static Mail Decided(ProjectIssue issue, TierAsk ask, Office office, DateTimeOffset now)
    {
        var ruling = ask.Ruling!;
        return ToHome(issue, MailKind.Decision, $"decision-{ask.Number}", office, now) with
        {
            TierVerdict = ruling.Verdict,
            AboutName = office.NameOf(ruling.By),
            BranchName = office.Branches[ask.Branch].Name,
            Words = ruling.Reason.Length > 0 ? ruling.Reason : null,
        };
    }

    /// <summary>To its own secretary: everybody consulted has answered and nobody disagrees.</summary>
    public static Mail Agreed(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToHome(issue, MailKind.Told, $"agreed-{issue.Consultations[^1].Number}", office, now);

    /// <summary>To its own secretary: somebody else has raised it.</summary>
    public static Mail Raised(ProjectIssue issue, string why, Office office, DateTimeOffset now) =>
        ToHome(issue, MailKind.Told, "raised", office, now) with { Words = why, AboutName = NameOf(office, issue.RaisedBy) };

    public static Mail UrgeHome(ProjectIssue issue, Office office, DateTimeOffset now) =>
        ToHome(issue, MailKind.Urge, FormattableString.Invariant($"urge-home-{Time.China.DateOf(now):yyyyMMdd}"), office, now);

    public static MailIssue Line(ProjectIssue issue, Office office) => new(
        issue.Key,
        issue.Title,
        office.Projects[issue.Project].Name,
        office.Branches[issue.At].Name,
        office.Branches[issue.At].Tier,
        issue.IsAtTop(office),
        NameOf(office, issue.RaisedBy),
        issue.RaisedAt,
        [.. issue.Consultations.TakeLast(1).SelectMany(c => c.Units).Select(u => new MailOpinion(u.Unit, u.Opinion?.Stance, u.Opinion?.Words ?? ""))]);

    private static string NameOf(Office office, string person) => person == Actor.System.By ? "按规则" : office.NameOf(person);

    private static IEnumerable<Mail> ToHeads(ProjectIssue issue, MailKind kind, string step, Office office, DateTimeOffset now)
    {
        var consultation = issue.Consultations[^1];
        return consultation.Units.Where(u => u.Opinion is null).Select(u => u.Head).Distinct().Select(head =>
            (Of(issue, kind, step, head, office, now) with { DueAt = consultation.DueAt, AboutUnit = UnitsOf(consultation, head) })
            .WithLink(LinkPurpose.Consult, consultation.Number, consultation.DueAt.AddDays(office.Policy.Links.DaysAfterDue)));
    }

    private static string UnitsOf(Consultation consultation, string head) =>
        string.Join('、', consultation.Units.Where(u => u.Head == head).Select(u => u.Unit));

    private static Mail ToTier(ProjectIssue issue, MailKind kind, string step, Office office, DateTimeOffset now)
    {
        var ask = issue.Asks[^1];
        var last = ask.DueAt > now ? ask.DueAt : now;
        return (Of(issue, kind, step, office.Branches[issue.At].Secretary, office, now) with { DueAt = ask.DueAt, Words = ask.Why })
            .WithLink(LinkPurpose.Rule, ask.Number, last.AddDays(office.Policy.Links.DaysAfterDue));
    }

    private static Mail ToHome(ProjectIssue issue, MailKind kind, string step, Office office, DateTimeOffset now) =>
        Of(issue, kind, step, office.Branches[issue.Home].Secretary, office, now)
            .WithLink(LinkPurpose.Handle, now.AddDays(office.Policy.Links.DaysAfterDue));

    private static Mail Of(ProjectIssue issue, MailKind kind, string step, string person, Office office, DateTimeOffset now) =>
        office.Mail(kind, issue.Id, person, now, step) with { Issues = [Line(issue, office)] };
}
