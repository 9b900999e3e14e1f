using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Branches;
using Sanwen.Core.Calls;
using Sanwen.Core.Findings;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings;
using Sanwen.Core.Requests;
using Sanwen.Core.Time;

namespace Sanwen.Core.Mails;

/// <summary>
/// A mail as decided: whom it goes to and what it says, as data. Subject, text and HTML follow from it alone
/// and are written by the pages' room, so that the same mail always reads the same.
/// </summary>
public sealed record Mail
{
    /// <summary>Deterministic: instance, rung and person. A second mail with the same id is never queued.</summary>
    public required string Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The workflow instance that decided it.</summary>
    public required string Instance { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The address it goes to (that of the substitute while somebody is away).</summary>
    public required string To { get; init; }

    public required string ToName { get; init; }

    /// <summary>The name of the person away, when it goes to the substitute.</summary>
    public string? ForName { get; init; }

    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>The matters it is about, in the order of their keys.</summary>
    public IReadOnlyList<MailMatter> Matters { get; init; } = [];

    /// <summary>The project issues it is about: one; for a lapse, those that went to the tier above.</summary>
    public IReadOnlyList<MailIssue> Issues { get; init; } = [];

    /// <summary>The records of a programme that it is about: findings, requests, agreements, calls and so on.</summary>
    public IReadOnlyList<MailItem> Items { get; init; } = [];

    /// <summary>What a digest of agreements counts.</summary>
    public MailAgreements? Agreements { get; init; }

    /// <summary>What a mail about a call is for.</summary>
    public CallNews? CallNews { get; init; }

    public Link? Link { get; init; }

    public YearMonth? Month { get; init; }

    public Question? Question { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The notice's number in its year: n of 督办〔2026〕n号.</summary>
    public NoticeNumber? Notice { get; init; }

    public ApprovalKind? Approval { get; init; }

    public Verdict? Verdict { get; init; }

    public AssignmentKind? Assignment { get; init; }

    public AssignmentNews? News { get; init; }

    /// <summary>On what occasion it tells of a deputy's proposal.</summary>
    public ProposalNews? Proposal { get; init; }
    /// <summary>What is told of a resident's request.</summary>
    public RequestNews? RequestNews { get; init; }

    /// <summary>How a tier decided on the issue.</summary>
    public TierVerdict? TierVerdict { get; init; }

    /// <summary>What a mail about a finding is for.</summary>
    public FindingNews? Finding { get; init; }
    /// <summary>What it asks or tells of an assessment.</summary>
    public AssessmentTask? AssessmentTask { get; init; }

    /// <summary>The branch that it is about: which decided, or has lapsed.</summary>
    public string? BranchName { get; init; }

    /// <summary>The name of the person it is about (who did not answer, who applied, who decided).</summary>
    public string? AboutName { get; init; }

    public string? AboutUnit { get; init; }

    /// <summary>What a person wrote: the reason of an application or decision, the words of a direct ask or its answer.</summary>
    public string? Words { get; init; }

    /// <summary>The new due date that an extension asks for.</summary>
    public DateOnly? NewDue { get; init; }

    /// <summary>The bulletin's figures, when it carries one.</summary>
    public MailFigures? Figures { get; init; }
}

/// <summary>A matter as a mail shows it.</summary>
public sealed record MailMatter(
    string Id, string Title, DateOnly Due, decimal Progress, decimal TimeProgress, Light Light, string ResponsibleName)
{
    /// <summary>What it is verified against, where that is asked; null where it has none.</summary>
    public string? Standard { get; init; }
}

/// <summary>A project issue as a mail shows it.</summary>
/// <param name="Key">问题编号.</param>
/// <param name="Project">The project's name.</param>
/// <param name="BranchName">Where it stands.</param>
/// <param name="AtTop">Whether no tier is above where it stands.</param>
/// <param name="Units">The units that were consulted last, with their opinions.</param>
public sealed record MailIssue(
    string Key, string Title, string Project, string BranchName, Tier Tier, bool AtTop, string RaisedByName, DateTimeOffset RaisedAt, IReadOnlyList<MailOpinion> Units)
{
    /// <summary>Where a mail asks about several issues: the link to this one.</summary>
    public Link? Link { get; init; }
}

/// <summary>A record of a programme as a mail shows it.</summary>
/// <param name="Facts">What else is told of it, in order; labels and values are for people (zh-CN).</param>
public sealed record MailItem(string Key, string Title, IReadOnlyList<MailFact> Facts)
{
    /// <summary>Where a mail is about several: the link to this one.</summary>
    public Link? Link { get; init; }
}

/// <param name="Expiring">Agreements whose term ends soon.</param>
/// <param name="Expired">Those whose term is over.</param>
/// <param name="Quiet">Those under which nothing was done for long; some of them may expire, too.</param>
public sealed record MailAgreements(int Expiring, int Expired, int Quiet);

public sealed record MailFact(string Label, string Value);

/// <param name="Stance">Null while the unit has not answered.</param>
public sealed record MailOpinion(string Unit, Stance? Stance, string Words);

/// <summary>A notice's number: 督办〔<paramref name="Year"/>〕<paramref name="Number"/>号, counted from 1 each year.</summary>
public sealed record NoticeNumber(int Year, int Number)
{
    public override string ToString() => $"督办〔{Year}〕{Number}号";
}

/// <summary>The figures of a bulletin that its mail shows.</summary>
public sealed record MailFigures(
    int Red, int Yellow, int Green, int Blue, int Asked, int Replied, int OnTime, int Overdue, int Named, int Closed);
