using Sanwen.Core.Assignments;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Assignments;

/// <summary>An assignment as the person sees it who got it.</summary>
/// <param name="ForName">The name of the person away whom the visitor acts for.</param>
/// <param name="MayRespond">False for somebody who only looks.</param>
public sealed record AssignmentView(
    string Token,
    Assignment Assignment,
    string FromName,
    string PersonName,
    string? ForName,
    bool MayRespond,
    string AnsweredByName,
    IReadOnlyList<(Matter Matter, Standing Standing)> Matters,
    Func<string, string> NameOf)
{
    public bool IsDirectAsk => Assignment.Kind == AssignmentKind.DirectAsk;

    public string Heading => IsDirectAsk ? "一竿子督办" : $"新交办事项 {Matters.Count} 项";

    /// <summary>Whether it should have been acknowledged by now.</summary>
    public bool Late { get; init; }

    public bool MayAcknowledge => MayRespond && Assignment.AcknowledgedAt is null && Assignment.Answer is null;

    public bool MayAnswer => MayRespond && IsDirectAsk && Assignment.Answer is null;

    public static AssignmentView Of(string token, string visitor, Assignment assignment, Office office, DateTimeOffset now)
    {
        var day = China.DateOf(now);
        var actor = office.As(visitor, assignment.Person, day);
        return new(
            token,
            assignment,
            office.NameOf(assignment.From),
            office.NameOf(assignment.Person),
            actor?.For is { } away ? office.NameOf(away) : null,
            actor is not null,
            assignment.Answer is { } answer ? office.NameOf(answer.By) : "",
            [.. assignment.Matters.Where(office.Matters.ContainsKey).Select(k => office.Matters[k])
                .Select(m => (m, Standing.Of(m, day, office.Policy.Lights)))],
            office.NameOf)
        {
            Late = now > assignment.AcknowledgeBy,
        };
    }
}
