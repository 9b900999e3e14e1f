using System.Globalization;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>How people answer the month's questions: at once, late, in parts, never, wrongly at first, or from a desk that is not theirs.</summary>
internal sealed class Replies(YearOffice town, Ledger ledger, Agenda agenda, Dice dice, Promises promises)
{
    public void React(Core.Mails.Mail mail)
    {
        var (id, due) = (mail.Instance, mail.DueAt!.Value);
        switch (dice.Below(100))
        {
            case < 55: At(mail.At, due, id); break;
            case < 65: At(due.AddHours(-30), due.AddHours(20), id); break;
            case < 74: At(due, due.AddDays(5), id); break;
            case < 80: At(due.AddDays(3), due.AddDays(16), id); break;
            case < 88: InParts(mail.At, due, id); break;
            case < 92: WrongFirst(mail.At, due, id); break;
            case < 96: Forwarded(mail.At, due, id); break;
            default: break; // never
        }
    }

    private void At(DateTimeOffset from, DateTimeOffset to, string id) => agenda.Add(dice.Between(from, to), now => Answer(id, 100, now));

    private void InParts(DateTimeOffset from, DateTimeOffset due, string id)
    {
        agenda.Add(dice.Between(from, due), now => Answer(id, 50, now));
        if (dice.Happens(60)) agenda.Add(dice.Between(due, due.AddDays(9)), now => Answer(id, 100, now));
    }

    private void WrongFirst(DateTimeOffset from, DateTimeOffset due, string id) => agenda.Add(dice.Between(from, due), async now =>
    {
        var (round, office, owed) = await Owed(id);
        if (owed.Count == 0) return;
        var by = ledger.DeskOf(round.Person, China.DateOf(now));
        var month = await town.Store.Find<Month>(Month.IdOf(round.Month));
        if (month!.Value.ClosedAt is not null) return;
        var outcome = await town.Answering.Reply(id, by, [new(owed[0], "120", "笔误。")], now);
        Must(outcome is ReplyOutcome.Wrong, id, "took 120 %");
        await Answer(id, 100, now);
        agenda.Add(now.AddHours(2), later => Correct(id, owed[0], later));
    });

    /// <summary>Somebody whom it was forwarded to has no say; the person answers later.</summary>
    private void Forwarded(DateTimeOffset from, DateTimeOffset due, string id) => agenda.Add(dice.Between(from, due), async now =>
    {
        var (round, office, owed) = await Owed(id);
        var stranger = dice.Of([.. office.People.Keys.Order(StringComparer.Ordinal)]);
        var day = China.DateOf(now);
        if (owed.Count == 0 || stranger == round.Person || ledger.DeskOf(round.Person, day) == stranger) return;
        Must(await town.Answering.Reply(id, stranger, [new(owed[0], "50", "代答。")], now) is ReplyOutcome.Refused, id, $"took the word of {stranger}");
        At(now, due.AddDays(4), id);
    });

    private async Task Correct(string id, string key, DateTimeOffset now)
    {
        var (round, office, _) = await Owed(id);
        if (!ledger.Answered(id).Contains(key)) return;
        var matter = office.Matters[key];
        var month = await town.Store.Find<Month>(Month.IdOf(round.Month));
        var closed = month!.Value.ClosedAt is not null || matter.Status != MatterStatus.Open || matter.Responsible != round.Person;
        var outcome = await town.Answering.Reply(id, ledger.DeskOf(round.Person, China.DateOf(now)), [new(key, "33.25", "更正。")], now);
        Must(outcome is ReplyOutcome.Taken == !closed, id, $"answered a correction of {key} by {outcome}");
    }

    /// <summary>Answers so many percent of what is still owed, from the person's desk or as the person.</summary>
    private async Task Answer(string id, int percent, DateTimeOffset now)
    {
        var (round, _, owed) = await Owed(id);
        var lines = owed.Where(_ => dice.Happens(percent)).Select(k => new ReplyLine(k, Percent(), "按计划推进。")).ToList();
        if (lines.Count == 0) return;
        var by = dice.Happens(20) ? round.Person : ledger.DeskOf(round.Person, China.DateOf(now));
        var outcome = await town.Answering.Reply(id, by, lines, now);
        var month = await town.Store.Find<Month>(Month.IdOf(round.Month));
        Must(outcome is ReplyOutcome.Taken == month!.Value.ClosedAt is null, id, $"answered {by} by {outcome}");
        if (outcome is not ReplyOutcome.Taken taken) return;
        Must(taken.Answered == lines.Count && taken.Open == owed.Count - lines.Count, id, $"took {taken.Answered} of {lines.Count} and left {taken.Open} of {owed.Count}");
        ledger.Answer(id, lines.Select(l => l.Matter));
    }

    private async Task<(AskRound Round, Core.Offices.Office Office, IReadOnlyList<string> Owed)> Owed(string id)
    {
        var round = (await town.Store.Find<AskRound>(id))!.Value;
        var office = await town.Offices.Read();
        bool Open(string key) => office.Matters[key] is { Status: MatterStatus.Open } matter && matter.Responsible == round.Person;
        return (round, office, [.. round.Asked.Where(a => !a.Dropped).Select(a => a.Matter).Where(k => Open(k) && !ledger.Answered(id).Contains(k))]);
    }

    private string Percent() => (dice.Below(10_001) / 100m).ToString(CultureInfo.InvariantCulture);

    private void Must(bool holds, string round, string what) => promises.Must(holds, () => $"{round} {what}.");
}
