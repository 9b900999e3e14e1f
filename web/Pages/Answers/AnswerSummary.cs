using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Answers;

/// <summary>A round to read: what was answered and what was not.</summary>
/// <param name="Mine">Whether the visitor is who answers it, and so may apply for closing what is finished.</param>
/// <param name="EditAddress">Where the replies may still be corrected; null when they may not.</param>
public sealed record AnswerSummary(
    string Heading, string PersonName, string Unit, DateTimeOffset DueAt, Question Question, bool Mine, string? EditAddress, IReadOnlyList<AnsweredMatter> Matters)
{
    public int Answered => Matters.Count(m => m.Asked.Reply is not null);

    public int Unanswered => Matters.Count - Answered;

    /// <summary>What has reached all that its year asks for, 100 % in general, and is not applied for yet.</summary>
    public IEnumerable<Matter> Finished => Question == Question.Plan ? [] : Matters
        .Where(m => m.Asked.Reply?.Percent >= m.Matter.FullPercent() && m.Matter is { Status: MatterStatus.Open, CloseOutAppliedOn: null })
        .Select(m => m.Matter);

    public static AnswerSummary Of(AskRound round, Office office, bool mine, string? editAddress) => new(
        AnswerView.HeadingOf(round, office.Policy),
        office.NameOf(round.Person),
        office.UnitOf(round.Person),
        round.DueAt,
        round.Question,
        mine,
        editAddress,
        [.. round.Asked.Where(a => !a.Dropped && office.Matters.ContainsKey(a.Matter))
            .Select(a => new AnsweredMatter(a, office.Matters[a.Matter], a.Reply is null ? "" : office.NameOf(a.Reply.By)))
            .OrderBy(m => m.Asked.Reply is not null)]);
}

public sealed record AnsweredMatter(AskedMatter Asked, Matter Matter, string ByName);
