using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sanwen.Core.Import;
using Sanwen.Core.Links;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Answers;
using Sanwen.Web.Rendering;

namespace Sanwen.Functions.Tests.Orchestrations.Cost;

/// <summary>One person at the answer page, with an answer for each matter asked about.</summary>
internal sealed record Visit(DateTimeOffset At, string Person, Question Question, IReadOnlyList<RehearsedReply> Lines)
{
    private string Round => AskRound.IdOf(YearMonth.Of(At), Question, Person);

    private string Token => Engine.Signer.Sign(new(LinkPurpose.Answer, Round, Person, At.AddMonths(1)));

    /// <summary>The visits of a script, in the order of time.</summary>
    /// <param name="script">What is answered, and when.</param>
    /// <param name="responsible">Whom each matter is asked of.</param>
    public static IEnumerable<Visit> Of(IEnumerable<RehearsedReply> script, IReadOnlyDictionary<string, string> responsible) => script
        .GroupBy(r => (r.At, Person: responsible[r.Matter], r.Question))
        .Select(v => new Visit(v.Key.At, v.Key.Person, v.Key.Question, [.. v]))
        .OrderBy(v => v.At);

    public Task Open(AnswerDesk desk) => desk.Show(Token, null, default);

    public Task Return(AnswerDesk desk) => desk.Show(Token, "sent", default);

    /// <exception cref="InvalidOperationException">The page refused the answers.</exception>
    public async Task Send(AnswerDesk desk)
    {
        var fields = new Dictionary<string, StringValues>();
        foreach (var (n, line) in Lines.Index())
        {
            fields[AnswerForm.Matter(n)] = line.Matter;
            fields[AnswerForm.Percent(n)] = line.Percent;
            fields[AnswerForm.Words(n)] = line.Words;
        }

        var answer = await desk.Take(Token, new FormCollection(fields), default);
        if (answer is not SeeOther) throw new InvalidOperationException($"The answers of {Person} were refused.");
    }
}
