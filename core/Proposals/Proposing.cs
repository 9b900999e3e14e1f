using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>Takes opinions of assisting units, answers, and the officers' word that a proposal is complicated.</summary>
public sealed class Proposing(IStore store, OfficeReader offices)
{
    /// <summary>The longest answer taken, in characters.</summary>
    public const int MaxAnswer = 4000;

    /// <summary>会办意见, for all units that are the person's.</summary>
    /// <param name="key">The matter's.</param>
    /// <param name="by">The address of a head of the unit, or of a substitute.</param>
    /// <param name="words">1 to 500 characters.</param>
    public Task<ProposalOutcome> Assist(string key, string by, string words, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, key, now, (p, office) => Assist(p, by, words.Trim(), office, now), cancel);

    /// <summary>答复 of a round.</summary>
    /// <param name="round">The round that the page showed.</param>
    /// <param name="by">The address of the matter's responsible person, or of a substitute.</param>
    public Task<ProposalOutcome> Answer(string key, int round, string by, AnswerDraft draft, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, key, now, (p, office) => Answer(p, round, by, draft with { Words = draft.Words.Trim() }, office, now), cancel);

    /// <summary>The longer limit, where it is agreed to.</summary>
    /// <param name="by">The address of a supervision officer.</param>
    /// <param name="reason">1 to 500 characters: who agreed, and why.</param>
    public Task<ProposalOutcome> Extend(string key, string by, string reason, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Move(offices, key, now, (p, office) => Extend(p, by, reason.Trim(), office, now), cancel);

    /// <summary>Whether the longer limit may still be agreed to: once, for the first answer.</summary>
    public static bool CanExtend(Proposal proposal) =>
        proposal is { Complicated: false, Rounds.Count: 1, Last.Answer: null };

    private static (ProposalStep?, ProposalOutcome?) Assist(Proposal proposal, string by, string words, Office office, DateTimeOffset now)
    {
        var own = office.MayAssist(proposal, by, China.DateOf(now));
        if (own.Count == 0) return (null, ProposalWords.NoAssist(proposal, by, office));
        if (proposal.Rounds[0].Answer is not null) return (null, new ProposalOutcome.Ended("主办单位已经答复，不再需要会办意见。"));
        return words.Length is 0 or > Replies.MaxWords
            ? (null, new ProposalOutcome.Wrong($"请写明会办意见，1 至 {Replies.MaxWords} 字。"))
            : (ProposalMoves.Opine(proposal, own, words, office, now), null);
    }

    private static (ProposalStep?, ProposalOutcome?) Answer(Proposal proposal, int round, string by, AnswerDraft draft, Office office, DateTimeOffset now)
    {
        if (round < 1 || round > proposal.Rounds.Count) return (null, new ProposalOutcome.Refused("没有这一次办理。"));
        if (proposal.Rounds[round - 1].Answer is { } before) return (null, new ProposalOutcome.Ended(ProposalWords.Of(before, office)));
        if (office.MayAnswer(proposal, by, China.DateOf(now)) is not { } actor)
        {
            return (null, new ProposalOutcome.Refused($"由责任人 {office.NameOf(office.Matters[proposal.Matter].Responsible)} 或其代理人答复。"));
        }

        var policy = office.Policy.Proposals;
        if (policy.Category(draft.Category) is null) return (null, new ProposalOutcome.Wrong("请选择办理类别。"));
        if (!policy.Through.Contains(draft.Through)) return (null, new ProposalOutcome.Wrong("请选择答复方式。"));
        if (draft.Words.Length is 0 or > MaxAnswer) return (null, new ProposalOutcome.Wrong($"请写明答复内容，1 至 {MaxAnswer} 字。"));
        var answer = new ProposalAnswer(draft.Category, draft.Words, draft.Through, China.DateOf(now), actor.By, actor.For, now) { File = draft.File };
        return (ProposalMoves.Answer(proposal, answer, actor, office, now), null);
    }

    private static (ProposalStep?, ProposalOutcome?) Extend(Proposal proposal, string by, string reason, Office office, DateTimeOffset now)
    {
        if (!office.MaySupervise(by)) return (null, new ProposalOutcome.Refused("只有督办员可以延长答复时限。"));
        if (!CanExtend(proposal)) return (null, new ProposalOutcome.Ended("已经延长过或已经答复，不能再延长。"));
        if (reason.Length is 0 or > Replies.MaxWords) return (null, new ProposalOutcome.Wrong($"请写明延长的理由和经谁同意，1 至 {Replies.MaxWords} 字。"));
        if (office.Policy.Proposals.Of(proposal.Jurisdiction, proposal.Kind) is not { } limit)
        {
            return (null, new ProposalOutcome.Refused($"规则中没有{proposal.Jurisdiction}{proposal.Kind}的时限。"));
        }

        var due = limit.Complicated.From(proposal.HandedOver, office.Calendar);
        return due <= proposal.Last.Due
            ? (null, new ProposalOutcome.Ended("现在的时限已经是最长的时限。"))
            : (ProposalMoves.Extend(proposal, due, reason, new(by), office, now), null);
    }
}

/// <summary>An answer as it was filled in.</summary>
/// <param name="Category">The mark of one of the policy's categories.</param>
public sealed record AnswerDraft(string Category, string Through, string Words, Evidence? File = null);
