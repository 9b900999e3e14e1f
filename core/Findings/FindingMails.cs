using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>The mails about a finding. Each id holds the turn that it is about, so that none is ever sent twice.</summary>
internal static class FindingMails
{
    public static Mail ToHandler(Finding finding, FindingNews news, Office office, DateTimeOffset now) =>
        ToUnit(finding, news, $"{news}", office, now);

    /// <summary>A rung of the ladder for several findings of the same call: one mail a person, each finding with its own link.</summary>
    public static IEnumerable<Mail> Of(FindingRung rung, IReadOnlyList<Finding> findings, Office office, DateTimeOffset now)
    {
        var mails = (rung, findings[0].State.IsUnits()) switch
        {
            (FindingRung.Reminder, _) => [ToUnit(findings[0], FindingNews.Reminder, "remind", office, now)],
            (FindingRung.Urge, true) => [Urge(findings[0], office, now)],
            (FindingRung.Urge, false) => UrgeOffice(findings[0], office, now),
            _ => Notice(findings[0], office, now),
        };
        return findings.Count == 1 ? mails : mails.Select(m => m with
        {
            Link = null,
            DueAt = null,
            Items = [.. findings.Select(f => Timed(f, office) with { Link = m.Link! with { Instance = FindingLink.Of(f) } })],
        });
    }

    public static IEnumerable<Mail> ToOffice(Finding finding, FindingNews news, string words, Office office, DateTimeOffset now) =>
        Officers(office).Select(o => Linked(finding, news, $"{news}", o, FindingTimes.NextDue(office, finding), office, now) with { Words = words.Length > 0 ? words : null });

    /// <summary>How it ended, to who found it where that is one of the office's people and did not end it.</summary>
    public static IEnumerable<Mail> ToFinder(Finding finding, FindingNews news, string by, Office office, DateTimeOffset now) =>
        office.People.ContainsKey(finding.FoundBy) && finding.FoundBy != by && finding.FoundBy != finding.Handler
            ? [Of(finding, news, $"{news}-finder", finding.FoundBy, office, now) with { Words = finding.Reason.Length > 0 ? finding.Reason : null }]
            : [];

    /// <summary>It is another unit's from now on.</summary>
    public static Mail ToFormer(Finding finding, string former, Office office, DateTimeOffset now) =>
        Of(finding, FindingNews.Reassigned, "reassigned", former, office, now) with { AboutUnit = finding.Unit };

    /// <summary>A personal link to report findings with.</summary>
    public static Mail Invite(string person, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Finding, FindingLink.Report, person, now, Dated("invite", now))
            .WithLink(LinkPurpose.Rectify, now.AddDays(office.Policy.Findings.ReportLinkDays)) with
        { Finding = FindingNews.Invited };

    public static IEnumerable<string> LeadersOf(Finding finding, Office office) =>
        finding.Leader is { } leader && office.People.ContainsKey(leader)
            ? [leader]
            : office.Having(Roles.PrincipalLeader).Take(1).Select(l => l.Email);

    /// <summary>The unit's heads are in copy, and so have the link: they may act at any rate.</summary>
    private static Mail Urge(Finding finding, Office office, DateTimeOffset now) =>
        ToUnit(finding, FindingNews.Urge, Dated("urge", now), office, now).WithCopies(office.HeadsOf(finding.Unit).Select(h => h.Email));

    private static IEnumerable<Mail> UrgeOffice(Finding finding, Office office, DateTimeOffset now) =>
        Officers(office).Select(o => Linked(finding, FindingNews.OfficeUrge, Dated("urge", now), o, FindingTimes.NextDue(office, finding), office, now));

    private static IEnumerable<Mail> Notice(Finding finding, Office office, DateTimeOffset now) =>
        LeadersOf(finding, office).Select(l => Linked(finding, FindingNews.Notice, "notice", l, finding.DueAt, office, now) with
        {
            AboutName = office.NameOf(finding.Handler ?? ""),
            AboutUnit = finding.Unit,
        });

    private static IEnumerable<string> Officers(Office office) => office.Having(Roles.Officer).Select(o => o.Email);

    private static Mail ToUnit(Finding finding, FindingNews news, string step, Office office, DateTimeOffset now) =>
        Linked(finding, news, step, finding.Handler!, finding.DueAt, office, now) with
        {
            Words = news is FindingNews.Returned or FindingNews.Kept && finding.Reason.Length > 0 ? finding.Reason : null,
        };

    private static Mail Linked(Finding finding, FindingNews news, string step, string person, DateTimeOffset? due, Office office, DateTimeOffset now)
    {
        var last = due > now ? due.Value : now;
        var mail = (Of(finding, news, step, person, office, now) with { DueAt = due })
            .WithLink(LinkPurpose.Rectify, last.AddDays(office.Policy.Links.DaysAfterDue));
        return mail with { Link = mail.Link! with { Instance = FindingLink.Of(finding) } };
    }

    private static Mail Of(Finding finding, FindingNews news, string step, string person, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Finding, finding.Id, person, now, FormattableString.Invariant($"{step.ToLowerInvariant()}-{finding.Turn}")) with
        {
            Finding = news,
            Items = [Line(finding, office)],
            AboutUnit = finding.Unit.Length > 0 ? finding.Unit : null,
        };

    private static MailItem Timed(Finding finding, Office office)
    {
        var line = Line(finding, office);
        return FindingTimes.NextDue(office, finding) is { } due ? line with { Facts = [.. line.Facts, new("时限", China.Stamp(due))] } : line;
    }

    private static MailItem Line(Finding finding, Office office) => new(
        finding.Key,
        finding.What,
        [
            new("类别", $"{finding.Programme}（{finding.Severity}）"),
            .. Fact("地点", finding.Spot),
            new("发现", $"{office.NameOf(finding.FoundBy)} {China.Stamp(finding.FoundAt)}"),
            .. Fact("责任单位", finding.Unit),
            .. Fact("状态", finding.State.Name()),
            .. Photos(finding.Before, "整改前"),
            .. Photos(finding.After, "整改后"),
        ]);

    private static IEnumerable<MailFact> Photos(IReadOnlyList<Evidence> files, string label) =>
        Fact(label, files.Count == 0 ? "" : FormattableString.Invariant($"{files.Count} 个附件，请打开页面查看"));

    private static IEnumerable<MailFact> Fact(string label, string value) => value.Length > 0 ? [new(label, value)] : [];

    private static string Dated(string step, DateTimeOffset now) => FormattableString.Invariant($"{step}-{China.DateOf(now):yyyyMMdd}");
}
