using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>What opening or advancing a round leads to.</summary>
public sealed record RoundStep(AskRound Round)
{
    public IReadOnlyList<JournalNote> Notes { get; init; } = [];

    public IReadOnlyList<Mail> Mails { get; init; } = [];

    /// <summary>The decision to ask of the principal leader, when the last rung fired.</summary>
    public Approvals.Approval? Naming { get; init; }

    /// <summary>The last notice number of the year after this step.</summary>
    public int LastNotice { get; init; }
}

public static class AskRounds
{
    /// <summary>Puts a question to a person over the matters open that day; null when there are none, so no mail goes out.</summary>
    public static RoundStep? Open(Office office, YearMonth month, Opening opening, string person)
    {
        var day = China.DateOf(opening.At);
        var matters = office.MattersOf(person).Where(m => m.IsOpenOn(day)).Select(m => m.Key).ToList();
        if (matters.Count == 0) return null;

        var round = new AskRound
        {
            Month = month,
            Question = opening.Question,
            Person = person,
            OpenedAt = opening.At,
            DueAt = opening.DueAt,
            Asked = [.. matters.Select(m => new AskedMatter(m))],
        };
        round = round with { WakeAt = Ladder.Next(round, office.Policy.Ladder, office.Calendar, opening.At)?.At };
        var ask = office.Mail(MailKind.Ask, round.Id, person, opening.At).Of(round, office, matters);
        return new(round)
        {
            Mails = [ask],
            Notes = [new(opening.At, Actor.System, JournalAction.Asked, $"发出问询，共 {matters.Count} 项。", matters)],
        };
    }

    /// <summary>The matters still to be answered.</summary>
    public static IReadOnlyList<string> Unanswered(this AskRound round) =>
        [.. round.Asked.Where(a => a.Reply is null && !a.Dropped).Select(a => a.Matter)];

    /// <summary>What this person may still answer or correct: matters open, and still with the person.</summary>
    public static IEnumerable<AskedMatter> StillAsked(this AskRound round, Office office) =>
        round.Asked.Where(a => !a.Dropped && StillAsked(round, office, a.Matter));

    /// <summary>Who may read a round: who answers it, that person's unit head, its matters' leaders, and those who run the office.</summary>
    public static bool MayRead(this AskRound round, Office office, string visitor, DateTimeOffset now)
    {
        if (office.As(visitor, round.Person, China.DateOf(now)) is not null) return true;
        if (!office.People.TryGetValue(visitor, out var person)) return false;
        return person.Is(Roles.Officer | Roles.Administrator | Roles.PrincipalLeader)
            || (person.Is(Roles.UnitHead) && person.Unit == office.UnitOf(round.Person))
            || round.Asked.Any(a => office.Matters.ContainsKey(a.Matter) && office.LeaderOf(a.Matter) == visitor);
    }

    /// <summary>Drops what no longer waits for this person: matters closed, or handed over, before they were answered.</summary>
    public static AskRound WithoutMoved(this AskRound round, Office office)
    {
        bool Moved(AskedMatter a) => a.Reply is null && !a.Dropped && !StillAsked(round, office, a.Matter);
        return round.Asked.Any(Moved)
            ? round with { Asked = [.. round.Asked.Select(a => Moved(a) ? a with { Dropped = true } : a)] }
            : round;
    }

    /// <summary>Fires the rung that is due, if any, over what is unanswered; all stops when nothing is.</summary>
    /// <param name="lastNotice">The last notice number given out this year.</param>
    public static RoundStep Advance(AskRound round, Office office, int lastNotice, DateTimeOffset now)
    {
        round = round.WithoutMoved(office);
        var unanswered = round.Unanswered();
        if (unanswered.Count == 0) return new(round with { WakeAt = null }) { LastNotice = lastNotice };

        var next = Ladder.Next(round, office.Policy.Ladder, office.Calendar, now);
        if (next is null || next.At > now) return new(round with { WakeAt = next?.At }) { LastNotice = lastNotice };

        round = round with { Fired = [.. round.Fired, next with { At = now }] };
        round = round with { WakeAt = Ladder.Next(round, office.Policy.Ladder, office.Calendar, now)?.At };
        return Rungs.Fire(round, next.Rung, unanswered, office, lastNotice, now);
    }

    internal static Mail Of(this Mail mail, AskRound round, Office office, IEnumerable<string> matters) =>
        (mail with { Month = round.Month, Question = round.Question, DueAt = round.DueAt })
        .WithMatters(office, matters)
        .WithLink(LinkPurpose.Answer, round.DueAt.AddDays(office.Policy.Links.DaysAfterDue));

    private static bool StillAsked(AskRound round, Office office, string key) =>
        office.Matters.TryGetValue(key, out var matter)
        && matter.Status == Matters.MatterStatus.Open
        && matter.Responsible == round.Person;
}
