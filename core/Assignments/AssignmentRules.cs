using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Assignments;

/// <summary>政令即时响应: what is sent to a person is acknowledged at once; who does not is chased once, then told on.</summary>
public static class AssignmentRules
{
    /// <summary>Sent on a working day before the cut-off: by that day's time; else by the next working day's.</summary>
    public static DateTimeOffset AcknowledgeBy(AcknowledgePolicy policy, WorkCalendar calendar, DateTimeOffset sent)
    {
        var day = China.DateOf(sent);
        return calendar.IsWorkingDay(day) && China.TimeOf(sent) < policy.Cutoff
            ? China.At(day, policy.SameDayBy)
            : China.At(calendar.Add(day, 1), policy.NextDayBy);
    }

    /// <summary>Whether anything is still expected of the person: the answer to a direct ask, else the acknowledgement.</summary>
    public static bool IsOpen(this Assignment assignment) =>
        assignment.AnswerBy is null ? Unacknowledged(assignment) : assignment.Answer is null;

    /// <summary>The mail that brings an assignment. A direct ask goes past the chain, which gets a copy.</summary>
    public static Mail Send(Assignment assignment, Office office)
    {
        var kind = assignment.Kind == AssignmentKind.DirectAsk ? MailKind.DirectAsk : MailKind.NewMatters;
        var chain = assignment.Kind == AssignmentKind.DirectAsk ? Chain(assignment, office) : [];
        return ToPerson(assignment, kind, office, assignment.SentAt).WithCopies(chain);
    }

    public static (Assignment Assignment, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes) Advance(
        Assignment assignment, Office office, DateTimeOffset now)
    {
        var mails = new List<Mail>();
        var notes = new List<JournalNote>();
        var left = assignment with { Matters = Left(assignment, office) };
        if (left.Matters.Count == 0) return (assignment with { WakeAt = null }, mails, notes);
        if (Unacknowledged(assignment) && assignment.ChasedAt is null && now >= assignment.AcknowledgeBy)
        {
            assignment = assignment with { ChasedAt = now };
            mails.Add(ToPerson(left, MailKind.Chase, office, now));
            notes.Add(new(now, Actor.System, JournalAction.Chased, "未确认收到，催一次。", left.Matters));
        }
        else if (Unacknowledged(assignment) && assignment.ToldAt is null && now >= ToldAt(assignment, office))
        {
            assignment = assignment with { ToldAt = now };
            mails.Add(ToSender(left, AssignmentNews.Unacknowledged, office, now));
            notes.Add(new(now, Actor.System, JournalAction.Told, "催后仍未确认收到，已告知交办人。", left.Matters));
        }

        if (assignment.Answer is null && assignment.OverdueToldAt is null && now >= assignment.AnswerBy)
        {
            assignment = assignment with { OverdueToldAt = now };
            mails.Add(ToSender(assignment, AssignmentNews.Unanswered, office, now));
            notes.Add(new(now, Actor.System, JournalAction.Told, "到期未答复，已告知交办人。", assignment.Matters));
        }

        return (assignment with { WakeAt = NextWake(assignment, office) }, mails, notes);
    }

    /// <summary>The next moment at which something is due, if nobody acts; null when nothing is.</summary>
    public static DateTimeOffset? NextWake(Assignment assignment, Office office)
    {
        DateTimeOffset? acknowledge = !Unacknowledged(assignment) || assignment.ToldAt is not null
            ? null
            : assignment.ChasedAt is null ? assignment.AcknowledgeBy : ToldAt(assignment, office);
        var answer = assignment.Answer is null && assignment.OverdueToldAt is null ? assignment.AnswerBy : null;
        return acknowledge is null || answer < acknowledge ? answer ?? acknowledge : acknowledge;
    }

    /// <summary>The mail that tells who sent it what became of it.</summary>
    public static Mail ToSender(Assignment assignment, AssignmentNews news, Office office, DateTimeOffset now)
    {
        var mail = office.Mail(MailKind.Told, assignment.Id, assignment.From, now, $"told-{news.ToString().ToLowerInvariant()}")
            .About(office, assignment.Person).WithMatters(office, assignment.Matters);
        return mail with { Assignment = assignment.Kind, News = news, DueAt = assignment.AnswerBy, Words = assignment.Answer?.Words };
    }

    /// <summary>New matters that are still open and on the person's list: for others nobody is chased. A direct ask is to the person, whoever has the matter.</summary>
    private static IReadOnlyList<string> Left(Assignment assignment, Office office) => assignment.Kind == AssignmentKind.DirectAsk
        ? assignment.Matters
        : [.. assignment.Matters.Where(k => office.Matters.GetValueOrDefault(k) is { Status: MatterStatus.Open } m && m.Responsible == assignment.Person)];

    private static bool Unacknowledged(Assignment assignment) =>
        assignment.AcknowledgedAt is null && assignment.Answer is null;

    private static DateTimeOffset? ToldAt(Assignment assignment, Office office) => assignment.ChasedAt is { } chased
        ? AcknowledgeBy(office.Policy.Acknowledge, office.Calendar, chased)
        : null;

    private static Mail ToPerson(Assignment assignment, MailKind kind, Office office, DateTimeOffset now)
    {
        var last = assignment.AnswerBy ?? assignment.AcknowledgeBy;
        var mail = office.Mail(kind, assignment.Id, assignment.Person, now)
            .About(office, assignment.From)
            .WithMatters(office, assignment.Matters)
            .WithLink(LinkPurpose.Respond, last.AddDays(office.Policy.Links.DaysAfterDue));
        return mail with
        {
            Assignment = assignment.Kind,
            Words = assignment.Words.Length > 0 ? assignment.Words : null,
            DueAt = assignment.AnswerBy ?? assignment.AcknowledgeBy,
        };
    }

    /// <summary>Those between who asks and who is asked: the unit's heads and the supervising leaders.</summary>
    private static IEnumerable<string> Chain(Assignment assignment, Office office) =>
        office.HeadsOf(office.UnitOf(assignment.Person)).Select(h => h.Email)
            .Concat(assignment.Matters.Select(office.LeaderOf).OfType<string>())
            .Where(c => c != assignment.From && c != assignment.Person);
}
