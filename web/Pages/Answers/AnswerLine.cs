using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Answers;

/// <summary>One matter on the answer page, its fields as they are to be filled in beforehand.</summary>
/// <param name="Number">Its place in the round from 0; names its fields.</param>
/// <param name="Reply">The present reply; null while it is unanswered.</param>
public sealed record AnswerLine(
    int Number, Matter Matter, Standing Standing, Reply? Reply, string Percent, string Words, bool NeedsCoordination)
{
    public IReadOnlyList<ReplyProblem> Problems { get; init; } = [];

    /// <summary>What is filled in as a highlight; null where none is asked for.</summary>
    public string? Highlight { get; init; }

    /// <summary>What was typed and not sent, else the present reply, else what is known of the matter.</summary>
    /// <param name="collecting">The names of the lists that collect highlights.</param>
    public static AnswerLine Of(
        int number, AskedMatter asked, AskRound round, DraftLine? typed, Office office, IReadOnlySet<string> collecting, DateTimeOffset now) =>
        Of(number, asked, round, typed, office, now) with
        {
            Highlight = Highlighting.Asks(round.Question, office.Matters[asked.Matter], collecting)
                ? typed?.Highlight ?? asked.Reply?.Highlight ?? ""
                : null,
        };

    private static AnswerLine Of(int number, AskedMatter asked, AskRound round, DraftLine? typed, Office office, DateTimeOffset now)
    {
        var matter = office.Matters[asked.Matter];
        var standing = Standing.Of(matter, China.DateOf(now), office.Policy.Lights);
        if (typed is not null) return new(number, matter, standing, asked.Reply, typed.Percent, typed.Words, typed.NeedsCoordination);

        var expected = round.Question == Question.Plan ? matter.Target ?? matter.Progress : matter.Progress;
        return new(
            number,
            matter,
            standing,
            asked.Reply,
            Figures.Number(asked.Reply?.Percent ?? expected),
            asked.Reply?.Words ?? matter.Words,
            asked.Reply?.NeedsCoordination ?? matter.NeedsCoordination);
    }

    public string? ErrorOf(string field)
    {
        var reasons = Problems.Where(p => p.Field == field).Select(p => p.Reason).ToList();
        return reasons.Count == 0 ? null : string.Join(' ', reasons);
    }
}
