using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>How words of people move a proposal and its matter. Whether they may say them was asked before.</summary>
internal static class ProposalMoves
{
    /// <summary>An opinion for all units that the person speaks for; who leads is told when it was the last one.</summary>
    public static ProposalStep Opine(Proposal proposal, IReadOnlyList<(Assist Assist, Actor Actor)> own, string words, Office office, DateTimeOffset now)
    {
        var said = proposal with
        {
            Assists = [.. proposal.Assists.Select(a => own.FirstOrDefault(o => o.Assist == a) is { Actor: { } actor }
                ? a with { Opinion = new(words, actor.By, actor.For, now) }
                : a)],
        };
        var units = string.Join('、', own.Select(o => o.Assist.Unit));
        var step = new ProposalStep(said).With(new(now, own[0].Actor, JournalAction.Opined, $"{units}会办意见：{words}"));
        return said.Assists.All(a => a.Opinion is not null)
            ? step with { Mails = [ProposalMails.Tell(said, ProposalNews.Assisted, Opinions(said), office, now)] }
            : step;
    }

    /// <summary>
    /// The answer counts as the responsible person's word that the matter is done: it is not overdue while the proposer is awaited.
    /// </summary>
    public static ProposalStep Answer(Proposal proposal, ProposalAnswer answer, Actor actor, Office office, DateTimeOffset now)
    {
        var answered = proposal.WithLast(r => r with { Answer = answer, RateBy = ProposalTimes.RateBy(answer.On, office) });
        var category = office.Policy.Proposals.Category(answer.Category);
        var file = answer.File is { } f ? $"（附件 {f.FileName}）" : "";
        return new ProposalStep(answered)
            .With(new(now, actor, JournalAction.Answered, $"{answer.Through}答复，{answer.Category} 类（{category?.Word}）：{answer.Words}{file}"))
            .Then(p => AskRating(p, office, now));
    }

    public static ProposalStep AskRating(Proposal proposal, Office office, DateTimeOffset now)
    {
        var asked = proposal.WithLast(r => r with { RatingAskedAt = now, RateBy = r.RateBy ?? ProposalTimes.RateBy(r.Answer!.On, office) });
        var how = proposal.Email is null ? "没有邮箱，评价请以书面收回后登记" : "已发邮件请其评价";
        return new ProposalStep(asked)
            .With(
                new(now, Actor.System, JournalAction.Asked, $"请 {proposal.Proposers[0]} 评价，{DateText.Write(asked.Last.RateBy!.Value)} 前：{how}。"),
                ProposalMails.AskRating(asked, ProposalNews.Rate, office, now))
            .On(m => m with { CloseOutAppliedOn = asked.Last.Answer!.On });
    }

    public static ProposalStep Rate(Proposal proposal, ProposalRating rating, Office office, DateTimeOffset now)
    {
        var level = office.Policy.Proposals.Rating(rating.Mark)!;
        var how = rating.OnPaper ? $"登记 {proposal.Proposers[0]} {DateText.Write(rating.On)} 的书面评价" : "评价";
        var words = rating.Words.Length > 0 ? $"：{rating.Words}" : "。";
        return new ProposalStep(proposal.WithLast(r => r with { Rating = rating }))
            .With(new(now, new(rating.By), JournalAction.Rated, $"{how} {level.Mark}（{level.Word}）{words}"))
            .Then(p => Settle(p, new(rating.By), office, now));
    }

    /// <summary>
    /// What a rating leads to. A satisfied one closes the matter: its person has said that it is done, and another has verified it.
    /// One that asks for a redo opens a new round, and the matter with it. Any other leaves the matter to be closed out as usual.
    /// </summary>
    public static ProposalStep Settle(Proposal proposal, Actor actor, Office office, DateTimeOffset now)
    {
        var rating = proposal.Last.Rating!;
        var settled = proposal.WithLast(r => r with { SettledAt = now });
        var level = office.Policy.Proposals.Rating(rating.Mark);
        if (level is { Redo: true }) return Redo(settled, rating, office, now);

        // What was lived through before the import is nobody's news.
        IReadOnlyList<Mail> told = rating.By == Actor.System.By ? [] : [ProposalMails.Tell(settled, ProposalNews.Rated, Words(level, rating), office, now)];
        if (level is not { Satisfied: true }) return new ProposalStep(settled) with { Mails = told };
        return office.Matters[proposal.Matter].Status == MatterStatus.Closed
            ? new(settled)
            : new ProposalStep(settled).With(new(now, actor, JournalAction.Closed, $"评价为 {rating.Mark}（{level.Word}），事项销号。"), told).On(m => Close(m, rating.On));
    }

    public static ProposalStep Extend(Proposal proposal, DateOnly due, string reason, Actor actor, Office office, DateTimeOffset now)
    {
        var before = proposal.Last.Due;
        var extended = proposal.WithLast(r => r with { Due = due, RemindedAt = null, UrgedAt = null }) with { Complicated = true };
        var note = new JournalNote(now, actor, JournalAction.Changed, $"情况复杂，答复时限由 {DateText.Write(before)} 延至 {DateText.Write(due)}。{reason}");
        return new ProposalStep(extended).With(note, ProposalMails.Ask(extended, ProposalNews.Extended, office, now) with { Words = reason }).On(m => m with { Due = due });
    }

    private static ProposalStep Redo(Proposal proposal, ProposalRating rating, Office office, DateTimeOffset now)
    {
        var from = China.DateOf(rating.At);
        var limit = office.Policy.Proposals.Of(proposal.Jurisdiction, proposal.Kind);
        var due = limit?.Redo.From(from, office.Calendar) ?? proposal.Last.Due;
        var again = proposal with { Rounds = [.. proposal.Rounds, new(proposal.Rounds.Count + 1, from, due) { AskedAt = now }] };
        var level = office.Policy.Proposals.Rating(rating.Mark);
        return new ProposalStep(again)
            .With(
                new(now, Actor.System, JournalAction.Redone, $"第 {again.Last.Number} 次办理，{DateText.Write(due)} 前再次答复。"),
                ProposalMails.Redo(again, Words(level, rating), office, now))
            .On(m => MatterMoves.Reopen(m) with { Due = due, CloseOutAppliedOn = null });
    }

    private static Matter Close(Matter matter, DateOnly day) =>
        matter with { Status = MatterStatus.Closed, ClosedOn = day, Progress = 100, NeedsCoordination = false, CloseOutAppliedOn = null };

    private static string Words(RatingLevel? level, ProposalRating rating) =>
        $"{rating.Mark}（{level?.Word}）{(rating.Words.Length > 0 ? $"：{rating.Words}" : "")}";

    private static string Opinions(Proposal proposal) => string.Join('\n', proposal.Assists.Select(a => $"{a.Unit}：{a.Opinion!.Words}"));
}
