using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Tests;

public sealed class AssignmentRulesTests
{
    private static readonly Assignment Ask = new()
    {
        Key = "assignment-1",
        Kind = AssignmentKind.DirectAsk,
        Person = Given.Doer,
        From = Given.Principal,
        Matters = ["M-1"],
        Words = "为何停工？",
        SentAt = Given.At("2026-10-08 10:00"),
        AcknowledgeBy = Given.At("2026-10-08 18:00"),
        AnswerBy = Given.At("2026-10-12 18:00"),
    };

    [Theory]
    [InlineData("2026-10-08 11:59", "2026-10-08 18:00")]
    [InlineData("2026-10-08 12:00", "2026-10-09 12:00")]
    [InlineData("2026-10-09 15:00", "2026-10-10 12:00")] // the worked Saturday
    [InlineData("2026-09-30 15:00", "2026-10-08 12:00")]
    [InlineData("2026-10-04 09:00", "2026-10-08 12:00")] // sent on a holiday
    public void It_is_to_be_acknowledged_the_same_day_or_by_the_next_noon(string sent, string by) => Assert.Equal(
        Given.At(by), AssignmentRules.AcknowledgeBy(Given.Policy.Acknowledge, Given.Calendar, Given.At(sent)));

    [Fact]
    public void A_direct_ask_goes_to_the_person_with_the_chain_in_copy()
    {
        var mail = AssignmentRules.Send(Ask, Given.Office(Given.Matter()));

        Assert.Equal((MailKind.DirectAsk, Given.Doer), (mail.Kind, mail.To));
        Assert.Equal([Given.Head, Given.Leader], mail.Cc);
    }

    [Fact]
    public void Who_does_not_acknowledge_is_chased_once_then_told_on_and_a_missing_answer_is_told_too()
    {
        var office = Given.Office(Given.Matter());
        var sent = new List<(MailKind Kind, AssignmentNews? News, string To)>();
        var ask = Ask;
        foreach (var at in new[] { "2026-10-08 18:00", "2026-10-09 12:00", "2026-10-12 18:00", "2026-10-13 09:00" })
        {
            var (next, mails, _) = AssignmentRules.Advance(ask, office, Given.At(at));
            ask = next;
            sent.AddRange(mails.Select(m => (m.Kind, m.News, m.To)));
        }

        Assert.Equal(
            [
                (MailKind.Chase, null, Given.Doer),
                (MailKind.Told, AssignmentNews.Unacknowledged, Given.Principal),
                (MailKind.Told, AssignmentNews.Unanswered, Given.Principal),
            ],
            sent);
        Assert.Null(ask.WakeAt);
    }

    [Fact]
    public void Nobody_is_chased_for_new_matters_that_were_closed_or_handed_on_before()
    {
        var told = Ask with { Kind = AssignmentKind.NewMatters, AnswerBy = null, Matters = ["M-1", "M-2", "M-3"] };
        var moved = Given.Matter("M-2") with { Responsible = Given.Other };
        var closed = Given.Matter("M-3") with { Status = MatterStatus.Closed };

        var (_, mails, _) = AssignmentRules.Advance(told, Given.Office(Given.Matter(), moved, closed), Given.At("2026-10-08 18:00"));
        Assert.Equal(["M-1"], Assert.Single(mails).Matters.Select(m => m.Id));

        var (after, none, _) = AssignmentRules.Advance(told with { Matters = ["M-2", "M-3"] }, Given.Office(moved, closed), Given.At("2026-10-08 18:00"));
        Assert.Empty(none);
        Assert.Null(after.WakeAt);
    }

    [Fact]
    public void Acknowledged_and_answered_it_rests()
    {
        var done = Ask with { AcknowledgedAt = Given.At("2026-10-08 10:05"), Answer = new("已复工。", Given.At("2026-10-08 10:05"), Given.Doer) };

        var (after, mails, _) = AssignmentRules.Advance(done, Given.Office(Given.Matter()), Given.At("2026-10-13 09:00"));

        Assert.Empty(mails);
        Assert.Null(after.WakeAt);
    }
}
