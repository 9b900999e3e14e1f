using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Months;

/// <summary>What a month does next.</summary>
public abstract record MonthStep
{
    /// <summary>These openings are to be recorded; then rounds are to be created for the one in state <see cref="OpeningState.Opening"/>.</summary>
    public sealed record Open(IReadOnlyList<Opening> Openings) : MonthStep;

    /// <summary>Rounds of this opening are still to be created.</summary>
    public sealed record Ask(Opening Opening) : MonthStep;

    /// <summary>The bulletin is to go out and the month ends.</summary>
    public sealed record Close : MonthStep;

    /// <summary>Nothing until <paramref name="Until"/>; null when the month is over.</summary>
    public sealed record Wait(DateTimeOffset? Until) : MonthStep;
}

public static class MonthRules
{
    public static MonthStep Next(Month month, Office office, DateTimeOffset now)
    {
        if (month.ClosedAt is not null) return new MonthStep.Wait(null);
        if (month.Openings.FirstOrDefault(o => o.State == OpeningState.Opening) is { } unfinished)
        {
            return office.MayWrite(now) || !office.MayWrite(unfinished.At)
                ? new MonthStep.Ask(unfinished)
                : new MonthStep.Wait(office.NextWriting(now));
        }

        var come = Questions.All.Where(q => month.OpeningOf(q) is null && OpensAt(month, office, q) <= now).ToList();
        if (come.Count > 0) return Open(month, office, come, now);

        var next = NextWake(month, office);
        if (next > now) return new MonthStep.Wait(next);
        return office.MayWrite(now) ? new MonthStep.Close() : new MonthStep.Wait(office.NextWriting(now));
    }

    /// <summary>The next opening, or the bulletin once all three questions were put.</summary>
    public static DateTimeOffset NextWake(Month month, Office office)
    {
        foreach (var question in Questions.All)
        {
            if (month.OpeningOf(question) is null) return OpensAt(month, office, question);
        }

        return BulletinAt(month, office);
    }

    /// <summary>When the month's bulletin goes out, as far as is known today.</summary>
    public static DateTimeOffset BulletinAt(Month month, Office office)
    {
        var due = month.OpeningOf(Question.Result)?.DueAt
            ?? Schedule.DueAt(office.Policy, office.Calendar, month.Value, Question.Result, OpensAt(month, office, Question.Result));
        return Schedule.BulletinAt(office.Policy, office.Calendar, due);
    }

    /// <summary>What was missed is recorded at any time; what is still asked, when people may be written to.</summary>
    private static MonthStep Open(Month month, Office office, IReadOnlyList<Question> come, DateTimeOffset now)
    {
        var openings = come.Select(q => Opening(month, office, q, now)).ToList();
        var asks = openings.Exists(o => o.State == OpeningState.Opening);
        return asks && !MayAsk(month, office, now) ? new MonthStep.Wait(office.NextWriting(now)) : new MonthStep.Open(openings);
    }

    private static bool MayAsk(Month month, Office office, DateTimeOffset now) =>
        office.MayWrite(now) || (month.IsFirst && month.Openings.Count == 0);

    /// <summary>A question found late is not asked any more once its successor opens the same day: it would only be one mail on top of another.</summary>
    private static Opening Opening(Month month, Office office, Question question, DateTimeOffset now)
    {
        var successor = Schedule.NextOpensAt(office.Policy, office.Calendar, month.Value, question);
        var missed = China.DateOf(successor) <= China.DateOf(now);
        var due = Schedule.DueAt(
            office.Policy, office.Calendar, month.Value, question, missed ? OpensAt(month, office, question) : now);
        return new(question, now, due, missed ? OpeningState.Missed : OpeningState.Opening);
    }

    private static DateTimeOffset OpensAt(Month month, Office office, Question question) =>
        Schedule.OpensAt(office.Policy, office.Calendar, month.Value, question);
}
