using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Answers;

/// <summary>A round as the person sees it who answers.</summary>
/// <param name="Heading">10月 问进度.</param>
/// <param name="ForName">The name of the person away whom the visitor acts for.</param>
/// <param name="DraftAt">When what is filled in was last kept as a draft.</param>
/// <param name="Lines">What may be answered or corrected, unanswered first.</param>
public sealed record AnswerView(
    string Token,
    string Heading,
    Question Question,
    DateTimeOffset DueAt,
    bool Late,
    string? ForName,
    DateTimeOffset? DraftAt,
    EvidencePolicy Evidence,
    IReadOnlyList<AnswerLine> Lines)
{
    public int Unanswered => Lines.Count(l => l.Reply is null);

    public int Answered => Lines.Count - Unanswered;

    /// <summary>Problems that belong to no line shown: of matters that have moved meanwhile.</summary>
    public IReadOnlyList<ReplyProblem> Elsewhere { get; init; } = [];

    public static string HeadingOf(AskRound round, Policy policy) => $"{When.Month(round.Month)} {policy.Of(round.Question).Title}";

    /// <param name="typed">What is typed and not sent, by matter.</param>
    /// <param name="collecting">The names of the lists that collect highlights.</param>
    public static AnswerView Of(
        string token,
        string visitor,
        AskRound round,
        IReadOnlyList<DraftLine> typed,
        DateTimeOffset? draftAt,
        Office office,
        IReadOnlySet<string> collecting,
        DateTimeOffset now)
    {
        var lines = typed.DistinctBy(l => l.Matter).ToDictionary(l => l.Matter);
        return new(
            token,
            HeadingOf(round, office.Policy),
            round.Question,
            round.DueAt,
            now > round.DueAt,
            visitor == round.Person ? null : office.NameOf(round.Person),
            lines.Count == 0 ? null : draftAt,
            office.Policy.Evidence,
            [.. round.StillAsked(office)
                .Select((a, i) => AnswerLine.Of(i, a, round, lines.GetValueOrDefault(a.Matter), office, collecting, now))
                .OrderBy(l => l.Reply is not null)]);
    }

    public AnswerView With(IReadOnlyList<ReplyProblem> problems)
    {
        var known = Lines.Select(l => l.Matter.Key).ToHashSet();
        return this with
        {
            Lines = [.. Lines.Select(l => l with { Problems = [.. problems.Where(p => p.Matter == l.Matter.Key)] })],
            Elsewhere = [.. problems.Where(p => !known.Contains(p.Matter))],
        };
    }
}
