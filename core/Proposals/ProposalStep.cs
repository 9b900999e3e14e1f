using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Proposals;

/// <summary>What one move of a proposal leads to.</summary>
/// <param name="Onto">What it does to the matter; null where nothing.</param>
public sealed record ProposalStep(Proposal Proposal, IReadOnlyList<JournalNote> Notes, IReadOnlyList<Mail> Mails, Func<Matter, Matter>? Onto = null)
{
    public ProposalStep(Proposal proposal)
        : this(proposal, [], [])
    {
    }

    internal ProposalStep With(JournalNote note, params IEnumerable<Mail> mails) =>
        this with { Notes = [.. Notes, note], Mails = [.. Mails, .. mails] };

    internal ProposalStep On(Func<Matter, Matter> move) => this with { Onto = Onto is { } before ? m => move(before(m)) : move };

    /// <summary>This step and then another one.</summary>
    internal ProposalStep Then(Func<Proposal, ProposalStep> move)
    {
        var next = move(Proposal);
        var step = next with { Notes = [.. Notes, .. next.Notes], Mails = [.. Mails, .. next.Mails], Onto = Onto };
        return next.Onto is { } onto ? step.On(onto) : step;
    }

    /// <summary>With the moment of the next one.</summary>
    internal ProposalStep Waking(Office office, DateTimeOffset now) =>
        this with { Proposal = Proposal with { WakeAt = ProposalTimes.NextWake(Proposal, office, now) } };

    /// <summary>The matter is journaled where it is changed.</summary>
    internal Change Put(Stored<Proposal> before, Stored<Matter> matter, Change change)
    {
        if (Proposal == before.Value && Notes.Count == 0) return change;
        change.Put(before, Proposal, Notes).Send(Mails);
        return Onto is null ? change : change.Put(matter, Onto(matter.Value), Notes);
    }
}
