using System.Text.Json.Serialization;
using Sanwen.Core.Findings;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Requests;

namespace Sanwen.Core.Policies;

/// <summary>The office's rules, read from one file. <see cref="PolicyFile"/> reads and checks it; times are Asia/Shanghai.</summary>
public sealed record Policy
{
    /// <summary>The office in whose name mails and bulletins go out.</summary>
    public required string Office { get; init; }

    /// <summary>When questions open on their day.</summary>
    public required TimeOnly OpensAt { get; init; }

    /// <summary>When replies are due on their day.</summary>
    public required TimeOnly DueAt { get; init; }

    public required RoundPolicies Rounds { get; init; }

    public required LadderPolicy Ladder { get; init; }

    public required BulletinPolicy Bulletin { get; init; }

    public required LightPolicy Lights { get; init; }

    public required AcknowledgePolicy Acknowledge { get; init; }

    public required ApprovalPolicy Approvals { get; init; }

    public required LinkPolicy Links { get; init; }

    public required EvidencePolicy Evidence { get; init; }

    /// <summary>Not in the rules of offices that began before there were projects; then the default holds.</summary>
    public ProjectPolicy Projects { get; init; } = new(3, 2, 5, 2);

    /// <summary>What the office calls the columns of its lists; the standard words by default.</summary>
    public Headings Headings { get; init; } = Headings.Standard;

    /// <summary>The form of the bulletin as a file and in print.</summary>
    public BulletinFilePolicy BulletinFile { get; init; } = new();
    /// <summary>Not in the rules of offices that began before there were agreements; then the default holds.</summary>
    public AgreementPolicy Agreements { get; init; } = new([30, 7], [1, 15], 90, 6, 5);

    /// <summary>Not in the rules of offices that began before there were calls; then the default holds.</summary>
    public CallPolicy Calls { get; init; } = new(2, 0, 5, 3, 3);
    /// <summary>Not in the rules of offices that began before there were findings; then the default holds.</summary>
    public FindingPolicy Findings { get; init; } = FindingPolicy.Default;
    /// <summary>Deputies' proposals; without limits there are none.</summary>
    public ProposalPolicy Proposals { get; init; } = new();
    /// <summary>Residents' requests; none are taken where the rules name no channel.</summary>
    public RequestPolicy Requests { get; init; } = new();
    /// <summary>Not in the rules of offices that began before there were ratings; then the default holds.</summary>
    public RatingPolicy Ratings { get; init; } = RatingPolicy.Default;

    public RoundPolicy Of(Question question) => question switch
    {
        Question.Plan => Rounds.Plan,
        Question.Progress => Rounds.Progress,
        _ => Rounds.Result,
    };
}

public sealed record RoundPolicies(RoundPolicy Plan, RoundPolicy Progress, RoundPolicy Result);

/// <param name="Title">How pages and mails call the question, e.g. 问计划.</param>
public sealed record RoundPolicy(string Title, DayRule Opens, DayRule Due);

/// <summary>A day of a month; exactly one of the three is given.</summary>
/// <param name="WorkingDay">The n-th working day of the month, counted from its end when negative; 1…15 or −15…−1.</param>
/// <param name="Day">That day of the month, 1…28, or the next working day.</param>
/// <param name="WorkingDaysAfterOpening">For a due day: that many working days after the opening, 1…15.</param>
public sealed record DayRule(int? WorkingDay = null, int? Day = null, int? WorkingDaysAfterOpening = null);

/// <summary>When the rungs of the ladder fire, in working days from the due day: negative is before it.</summary>
public sealed record LadderPolicy(TimeOnly At, int Reminder, int Urge, int Notice, int Approval);

/// <summary>When the bulletin goes out, in working days after the result question's due day; leaves time to decide what is named.</summary>
public sealed record BulletinPolicy(int WorkingDaysAfterResultDue, TimeOnly At);

/// <param name="YellowAtOrBelow">Points of deviation, negative.</param>
/// <param name="RedBelow">Points of deviation, below the yellow bound.</param>
/// <param name="NotStartedMonths">A matter still at 0 % this many months after its start is red.</param>
public sealed record LightPolicy(
    decimal YellowAtOrBelow, decimal RedBelow, int NotStartedMonths, LightLook Red, LightLook Yellow, LightLook Green, LightLook Blue)
{
    public LightLook Of(Light light) => light switch
    {
        Light.Red => Red,
        Light.Yellow => Yellow,
        Light.Green => Green,
        _ => Blue,
    };
}

/// <summary>How an office words and colours a light: elsewhere red means praise.</summary>
/// <param name="Name">One or two characters, e.g. 红.</param>
/// <param name="Color">#rrggbb.</param>
/// <param name="Meaning">What it tells, e.g. 严重滞后.</param>
public sealed record LightLook(string Name, string Color, string Meaning);

/// <summary>Sent before the cut-off: to be acknowledged the same working day; after it: by the next working day.</summary>
public sealed record AcknowledgePolicy(TimeOnly Cutoff, TimeOnly SameDayBy, TimeOnly NextDayBy);

/// <summary>An application nobody decides is reminded of once, and expires at last.</summary>
public sealed record ApprovalPolicy(int RemindAfterWorkingDays, int ExpireAfterWorkingDays);

/// <summary>Key projects. Everything is due at <see cref="Policy.DueAt"/>, reminded of and passed on at the ladder's time.</summary>
/// <param name="ConsultWorkingDays">A consultation is due that many working days after the day it was asked, 2…30.</param>
/// <param name="DecideWorkingDays">A tier's decision is due that many working days after the day it was asked, 2…30.</param>
/// <param name="UrgeHomeWorkingDays">A secretary who leaves a settled or returned issue lying is urged every so many working days, 1…30.</param>
/// <param name="RedMonths">An issue is raised by rule when a project's light was red at the ends of that many months running, 1…12.</param>
public sealed record ProjectPolicy(int ConsultWorkingDays, int DecideWorkingDays, int UrgeHomeWorkingDays, int RedMonths);

/// <summary>结对共建协议. People are written to on working days at the ladder's time.</summary>
/// <param name="RemindDaysBefore">Reminders, in days before a term's last day, 1…365.</param>
/// <param name="UrgeDaysAfter">Urges, in days after it, 1…365.</param>
/// <param name="ExpiringDays">An agreement counts as expiring that many days before its last day, 1…365.</param>
/// <param name="QuietMonths">Told in the quarter's digest after that many months without an activity, 1…24.</param>
/// <param name="LongestYears">The longest term of one renewal, 1…20.</param>
public sealed record AgreementPolicy(
    IReadOnlyList<int> RemindDaysBefore, IReadOnlyList<int> UrgeDaysAfter, int ExpiringDays, int QuietMonths, int LongestYears);

/// <summary>竞标争先. Everything is due at <see cref="Policy.DueAt"/>; reminders go out at the ladder's time.</summary>
/// <param name="RemindWorkingDaysBefore">Before nominations and before scores are due, 1…15.</param>
/// <param name="UrgeWorkingDaysBefore">Judges are urged again that many working days before scores are due, 0 for the day itself.</param>
/// <param name="TrimFrom">With that many scores of a nomination or more, the highest and the lowest are left out; 0: never.</param>
/// <param name="ScoreWorkingDays">Judges who are asked late, or of whom nobody has scored, have at least that many working days, 1…15.</param>
/// <param name="DecideWorkingDays">Who does not decide on the ranking is urged every so many working days, 1…15.</param>
public sealed record CallPolicy(
    int RemindWorkingDaysBefore, int UrgeWorkingDaysBefore, int TrimFrom, int ScoreWorkingDays, int DecideWorkingDays);

/// <param name="DaysAfterDue">How many days after its due time a link still opens.</param>
/// <param name="SignInMinutes">How long a mailed sign-in link works.</param>
public sealed record LinkPolicy(int DaysAfterDue, int SignInMinutes)
{
    /// <summary>How many days a calendar can be subscribed to by a link, 30…1100; it is made out anew whenever its page is looked at.</summary>
    public int CalendarDays { get; init; } = 400;
}

/// <param name="Extensions">Allowed file types, lower case with the dot.</param>
public sealed record EvidencePolicy(int MaxMegabytes, int MaxFiles, IReadOnlyList<string> Extensions)
{
    [JsonIgnore]
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>For all files sent at once.</summary>
    [JsonIgnore]
    public long MaxTotalBytes => MaxFiles * MaxBytes;
}
