using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Web.Components;

namespace Sanwen.Web.Pages.Months;

/// <summary>How one question of a month stands.</summary>
/// <param name="State">Null before it opens; times are then as planned.</param>
/// <param name="Curve">Matters asked about, and when they were answered.</param>
/// <param name="PeopleAsked">Who has at least one matter to answer for.</param>
/// <param name="PeopleDone">Who has answered all of them.</param>
public sealed record QuestionState(Question Question, OpeningState? State, QuestionCurve Curve, int PeopleAsked, int PeopleDone)
{
    public static QuestionState Of(Question question, Month month, Office office, IEnumerable<AskRound> rounds)
    {
        var opening = month.OpeningOf(question);
        var missed = opening?.State == OpeningState.Missed;
        var opensAt = opening is not null && !missed ? opening.At : Schedule.OpensAt(office.Policy, office.Calendar, month.Value, question);
        var dueAt = opening?.DueAt ?? Schedule.DueAt(office.Policy, office.Calendar, month.Value, question, opensAt);
        var asked = rounds.Where(r => r.Question == question)
            .Select(r => r.Asked.Where(a => !a.Dropped).ToList()).Where(a => a.Count > 0).ToList();
        var curve = new QuestionCurve(
            office.Policy.Of(question).Title,
            opensAt,
            dueAt,
            asked.Sum(a => a.Count),
            [.. asked.SelectMany(a => a).Select(a => a.Reply?.FirstAt).OfType<DateTimeOffset>()],
            missed ? "到点时系统没有运行，这一问没有发出" : null);
        return new(question, opening?.State, curve, asked.Count, asked.Count(a => a.TrueForAll(m => m.Reply is not null)));
    }
}
