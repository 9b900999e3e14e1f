using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Proposals;

/// <summary>What the clock does to a proposal: puts it to those concerned, reminds and urges them, and ends the wait for a rating.</summary>
public static class ProposalRules
{
    /// <summary>Carries out what is due and sets when it wakes next.</summary>
    public static ProposalStep Advance(Proposal proposal, Office office, DateTimeOffset now)
    {
        var step = proposal.State() switch
        {
            ProposalState.Answering when proposal.Last.AskedAt is null => Ask(proposal, office, now),
            ProposalState.Answering => Join(proposal, office, now).Then(p => Assists(p, office, now)).Then(p => Chase(p, office, now)),
            ProposalState.Rating => Await(proposal, office, now),
            ProposalState.Rated when proposal.Last.SettledAt is null => ProposalMoves.Settle(proposal, Actor.System, office, now),
            _ => new(proposal),
        };
        return step.Waking(office, now);
    }

    private static ProposalStep Ask(Proposal proposal, Office office, DateTimeOffset now)
    {
        if (now < ProposalTimes.AskAt(proposal.Last, office)) return new(proposal);
        var asked = proposal.WithLast(r => r with { AskedAt = now });
        asked = asked with { Assists = [.. asked.Assists.Select(a => a with { AskedAt = now })] };
        var units = asked.Assists.Count == 0 ? "" : $"会办：{string.Join('、', asked.Assists.Select(a => $"{a.Unit}（{DateText.Write(a.Due)} 前）"))}。";
        return new ProposalStep(asked).With(
            Note(now, JournalAction.Dispatched, $"交办，{DateText.Write(asked.Last.Due)} 前答复。{units}"),
            [
                ProposalMails.Ask(asked, ProposalNews.HandedOver, office, now),
                .. ProposalMails.ToHeads(asked, asked.Assists.Where(a => a.Opinion is null), ProposalNews.Assist, office, now),
            ]);
    }

    /// <summary>Units that a list brought to assist after the others were asked.</summary>
    private static ProposalStep Join(Proposal proposal, Office office, DateTimeOffset now)
    {
        var joining = proposal.AwaitedAssists().Where(a => a.AskedAt is null).ToList();
        if (joining.Count == 0) return new(proposal);
        var joined = proposal with { Assists = [.. proposal.Assists.Select(a => joining.Contains(a) ? a with { AskedAt = now } : a)] };
        return new ProposalStep(joined).With(
            Note(now, JournalAction.Dispatched, $"请{Units(joining)}会办。"), ProposalMails.ToHeads(joined, joining, ProposalNews.Assist, office, now));
    }

    private static ProposalStep Assists(Proposal proposal, Office office, DateTimeOffset now)
    {
        var awaited = proposal.AwaitedAssists().ToList();
        var late = awaited.FindAll(a => a.ToldAt is null && now >= ProposalTimes.TellAt(a, office));
        var soon = awaited.FindAll(a => a.RemindedAt is null && now < ProposalTimes.DueAt(a.Due, office) && now >= ProposalTimes.RemindAt(a, office));
        var told = proposal with
        {
            Assists = [.. proposal.Assists.Select(a => late.Contains(a) ? a with { ToldAt = now } : soon.Contains(a) ? a with { RemindedAt = now } : a)],
        };
        var step = new ProposalStep(told);
        if (soon.Count > 0) step = step.With(Note(now, JournalAction.Reminded, $"提醒会办：{Units(soon)}。"), ProposalMails.ToHeads(told, soon, ProposalNews.AssistReminder, office, now));
        if (late.Count > 0) step = step.With(Note(now, JournalAction.Told, $"会办到期没有意见：{Units(late)}，已告知主办。"), late.Select(a => ProposalMails.Late(told, a, office, now)));
        return step;
    }

    private static ProposalStep Chase(Proposal proposal, Office office, DateTimeOffset now)
    {
        var round = proposal.Last;
        if (now >= ProposalTimes.UrgeAt(round, office))
        {
            var urged = proposal.WithLast(r => r with { UrgedAt = now });
            return new ProposalStep(urged).With(Note(now, JournalAction.Urged, $"催办：{DateText.Write(round.Due)} 到期，没有答复。"), ProposalMails.Urge(urged, office, now));
        }

        if (round.RemindedAt is not null || now >= ProposalTimes.DueAt(round.Due, office) || now < ProposalTimes.RemindAt(round, office)) return new(proposal);
        var reminded = proposal.WithLast(r => r with { RemindedAt = now });
        return new ProposalStep(reminded).With(
            Note(now, JournalAction.Reminded, $"提醒：{DateText.Write(round.Due)} 前答复。"), ProposalMails.Ask(reminded, ProposalNews.Reminder, office, now));
    }

    private static ProposalStep Await(Proposal proposal, Office office, DateTimeOffset now)
    {
        var round = proposal.Last;
        var by = round.RateBy ?? ProposalTimes.RateBy(round.Answer!.On, office);
        if (now >= ProposalTimes.UnratedAt(by, office)) return Unrated(proposal, by, office, now);
        if (round.RatingAskedAt is null) return ProposalMoves.AskRating(proposal, office, now);
        if (round.RatingRemindedAt is not null || proposal.Email is null || now < ProposalTimes.RemindRatingAt(by, office)) return new(proposal);

        var reminded = proposal.WithLast(r => r with { RatingRemindedAt = now });
        return new ProposalStep(reminded).With(
            Note(now, JournalAction.Reminded, $"提醒 {proposal.Proposers[0]} 评价。"), ProposalMails.AskRating(reminded, ProposalNews.RateReminder, office, now));
    }

    /// <summary>
    /// Nobody but the proposer can say that it is well: the matter stays open, and is closed out as any other. It is not overdue, as
    /// its answer was given.
    /// </summary>
    private static ProposalStep Unrated(Proposal proposal, DateOnly by, Office office, DateTimeOffset now)
    {
        var unrated = proposal.WithLast(r => r with { UnratedAt = now });
        return new ProposalStep(unrated).With(
            Note(now, JournalAction.Lapsed, $"至 {DateText.Write(by)} 没有收到评价，记为未评价。"),
            ProposalMails.Tell(unrated, ProposalNews.Unrated, null, office, now)).On(m => m with { CloseOutAppliedOn = proposal.Last.Answer!.On });
    }

    private static string Units(IEnumerable<Assist> assists) => string.Join('、', assists.Select(a => a.Unit));

    private static JournalNote Note(DateTimeOffset now, JournalAction action, string text) => new(now, Actor.System, action, text);
}
