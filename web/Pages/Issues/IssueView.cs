using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Issues;

/// <summary>A unit's part in a consultation. <paramref name="Words"/>: what it answered and who for it; empty while it has not.</summary>
public sealed record OpinionLine(string Unit, string HeadName, Stance? Stance, string Words);

/// <param name="Runs">It waits for answers.</param>
public sealed record ConsultationLine(Consultation Consultation, bool Runs, IReadOnlyList<OpinionLine> Opinions);

/// <summary>A decision asked of a tier. <paramref name="Words"/>: how it ended; empty while it waits.</summary>
public sealed record AskLine(TierAsk Ask, Branch Branch, string Words);

/// <summary>A project issue as every page about it shows it to somebody.</summary>
/// <param name="Consultations">Newest first.</param>
/// <param name="Asks">Newest first.</param>
/// <param name="Next">The tier above the one that it has come to; null at the top.</param>
/// <param name="Journal">Newest first.</param>
/// <param name="Units">Those that may be consulted.</param>
public sealed record IssueView(
    ProjectIssue Issue,
    Project Project,
    ProjectStanding Standing,
    Branch Home,
    Branch At,
    Branch? Next,
    IssueOffer Offer,
    IReadOnlyList<ConsultationLine> Consultations,
    IReadOnlyList<AskLine> Asks,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<string> Units,
    DateTimeOffset Now,
    Func<string, string> NameOf)
{
    /// <summary>Names joined by 、; null for none.</summary>
    public string? Names(IEnumerable<string> people) =>
        string.Join('、', people.Select(NameOf)) is { Length: > 0 } names ? names : null;

    public static IssueView Of(ProjectIssue issue, Office office, IReadOnlyList<JournalEntry> journal, string visitor, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var project = office.Projects[issue.Project];
        var at = office.Branches[issue.At];
        return new(
            issue,
            project,
            ProjectStanding.Of(project, today, office.Policy.Lights),
            office.Branches[issue.Home],
            at,
            office.Above(at).FirstOrDefault(),
            IssueOffer.Of(issue, office, visitor, today),
            [.. issue.Consultations.Select(c => Line(c, issue, office)).Reverse()],
            [.. issue.Asks.Select(a => new AskLine(a, office.Branches[a.Branch], IssueRules.Words(a, office))).Reverse()],
            [.. journal.Reverse()],
            UnitChoice.Of(office),
            now,
            office.NameOf);
    }

    private static ConsultationLine Line(Consultation consultation, ProjectIssue issue, Office office) => new(
        consultation,
        issue.State == IssueState.Consulting && consultation.Number == issue.Consultations.Count,
        [.. consultation.Units.Select(u => new OpinionLine(u.Unit, office.NameOf(u.Head), u.Opinion?.Stance, IssueRules.Words(u, office)))]);
}
