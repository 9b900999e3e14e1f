using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Agreements;

/// <summary>An agreement after a step, and what is to be entered in its journal.</summary>
public sealed record AgreementStep(Agreement Agreement, IReadOnlyList<JournalNote> Notes);

/// <summary>
/// What the clock does to agreements: one mail to a person about all that is due that morning, and no second one that day.
/// </summary>
public static class AgreementRules
{
    /// <summary>Whether there is anything to see to.</summary>
    public static bool IsDue(Agreement agreement, DateTimeOffset now) => agreement.WakeAt <= now;

    /// <summary>Sees to all agreements of one person that are due; the mail, if any, is about all of them.</summary>
    /// <param name="all">The agreements of one responsible person, due or not, in the order of their keys.</param>
    /// <param name="instance">The id of the agreement that has woken.</param>
    /// <returns>Those that change, and the one mail.</returns>
    public static (IReadOnlyList<AgreementStep> Steps, Mail? Mail) Advance(
        IReadOnlyList<Agreement> all, string instance, Office office, DateTimeOffset now)
    {
        var due = all.Where(a => IsDue(a, now)).ToList();
        if (!office.MayWrite(now) || WrittenToday(all, now))
        {
            return ([.. due.Select(a => new AgreementStep(Later(a, office, now), []))], null);
        }

        var seen = due.Select(a => See(a, office, now)).ToList();
        var told = seen.Where(s => s.Item is not null).ToList();
        var mail = told.Count > 0 ? AgreementMails.Digest([.. told.Select(s => s.Item!)], instance, due[0].Responsible, office, now) : null;
        return ([.. seen.Select(s => s.Step)], mail);
    }

    private static bool WrittenToday(IReadOnlyList<Agreement> all, DateTimeOffset now) =>
        all.Any(a => a.ToldAt is { } at && China.DateOf(at) == China.DateOf(now));

    /// <summary>Nothing is missed: what is due stays due for the next morning.</summary>
    private static Agreement Later(Agreement agreement, Office office, DateTimeOffset now) =>
        agreement with { WakeAt = office.NextWriting(now) };

    private static (AgreementStep Step, AgreementItem? Item) See(Agreement agreement, Office office, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var rung = AgreementTimes.DueRung(agreement, office, now);
        var quarter = AgreementStates.QuarterOf(today);

        // A new one is looked at for the first time in the next quarter: its list may come in before its log does.
        var quiet = agreement.Quarter < quarter && AgreementTimes.QuarterAt(quarter, office) <= now
            && agreement.IsQuietOn(today, office.Policy.Agreements);
        var after = agreement with { Told = rung ?? agreement.Told, Quarter = quarter, ToldAt = rung is not null || quiet ? now : agreement.ToldAt };
        after = after with { WakeAt = AgreementTimes.NextWake(after, office, now) };
        if (rung is null && !quiet) return (new(after, []), null);

        var item = new AgreementItem(agreement, today, rung is not null, quiet);
        var action = item.IsExpired ? JournalAction.Urged : JournalAction.Reminded;
        return (new(after, [new(now, Actor.System, action, $"{item.Words}，已告知 {office.NameOf(agreement.Responsible)}。")]), item);
    }
}
