using Sanwen.Core.Approvals;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.People;

namespace Sanwen.Core.Tests;

public sealed class ApprovalRulesTests
{
    private static readonly DateOnly Today = new(2026, 10, 8);

    private static Approval Of(ApprovalKind kind) => new()
    {
        Key = Approval.IdOf(kind, "M-1", 1),
        Kind = kind,
        Subject = "M-1",
        Matters = ["M-1"],
        Deciders = [kind == ApprovalKind.HandOver ? Given.Other : Given.Leader],
        About = Given.Doer,
        AskedAt = Given.At("2026-10-08 10:00"),
        ExpiresAt = Given.At("2026-11-05 18:00"),
        NewDue = new(2027, 3, 31),
    };

    private static Approval Ruled(ApprovalKind kind, Verdict verdict) =>
        Of(kind).Ended(new(verdict, Given.Leader, null, Given.At("2026-10-09 10:00"), ""));

    [Theory]
    [InlineData(ApprovalKind.Extension, Given.Leader, true)]
    [InlineData(ApprovalKind.Extension, Given.Officer, true)]
    [InlineData(ApprovalKind.Extension, Given.Leader2, false)]
    [InlineData(ApprovalKind.Extension, Given.Doer, false)]
    [InlineData(ApprovalKind.CloseOut, Given.Officer, true)]
    [InlineData(ApprovalKind.HandOver, Given.Other, true)]
    [InlineData(ApprovalKind.HandOver, Given.Officer, false)]
    [InlineData(ApprovalKind.Naming, Given.Officer, false)]
    public void Who_may_decide_depends_on_what_is_asked(ApprovalKind kind, string by, bool may) =>
        Assert.Equal(may, Given.Office(Given.Matter()).MayDecide(Of(kind), by, Today) is not null);

    [Fact]
    public void A_substitute_decides_in_the_leaders_name_but_never_over_the_own_application()
    {
        var office = Given.Office(Given.Matter())
            .With(new Substitute { For = Given.Leader, By = Given.Doer, From = Today, To = Today });

        Assert.Null(office.MayDecide(Of(ApprovalKind.Extension), Given.Doer, Today));
        Assert.Equal(
            new Actor(Given.Doer, Given.Leader), office.MayDecide(Of(ApprovalKind.Extension) with { About = Given.Other }, Given.Doer, Today));
    }

    [Fact]
    public void An_approved_extension_moves_the_due_date_and_a_returned_one_does_not()
    {
        var matter = Given.Matter() with { Pending = [Of(ApprovalKind.Extension).Id] };

        Assert.Equal(new(2027, 3, 31), MatterMoves.Settle(matter, Ruled(ApprovalKind.Extension, Verdict.Approved)).Due);
        var returned = MatterMoves.Settle(matter, Ruled(ApprovalKind.Extension, Verdict.Returned));
        Assert.Equal(matter.Due, returned.Due);
        Assert.Empty(returned.Pending);
    }

    [Fact]
    public void An_approved_close_out_closes_and_reopening_keeps_what_was()
    {
        var closed = MatterMoves.Settle(Given.Matter(), Ruled(ApprovalKind.CloseOut, Verdict.Approved));

        Assert.Equal((MatterStatus.Closed, new DateOnly(2026, 10, 9), 100m), (closed.Status, closed.ClosedOn, closed.Progress));
        Assert.Equal((MatterStatus.Open, null), (MatterMoves.Reopen(closed).Status, MatterMoves.Reopen(closed).ClosedOn));
    }

    [Fact]
    public void The_first_responder_stays_responsible_until_the_hand_over_is_accepted()
    {
        Assert.Equal(Given.Doer, MatterMoves.Settle(Given.Matter(), Ruled(ApprovalKind.HandOver, Verdict.Returned)).Responsible);
        var accepted = MatterMoves.Settle(Given.Matter(), Ruled(ApprovalKind.HandOver, Verdict.Approved));
        Assert.Equal(Given.Other, accepted.Responsible);
        Assert.Equal([Given.Doer], accepted.Predecessors);
    }

    [Fact]
    public void An_application_is_reminded_of_once_and_lapses_at_last_with_word_to_who_applied()
    {
        var office = Given.Office(Given.Matter());
        var (early, none, _) = ApprovalRules.Advance(Of(ApprovalKind.Extension), office, Given.At("2026-10-08 10:00"));
        var (reminded, reminder, _) = ApprovalRules.Advance(early, office, Given.At("2026-10-10 09:00"));
        var (again, nothing, _) = ApprovalRules.Advance(reminded, office, Given.At("2026-10-12 09:00"));
        var (lapsed, told, _) = ApprovalRules.Advance(again, office, Given.At("2026-11-05 18:00"));

        Assert.Empty(none);
        Assert.Equal(Given.At("2026-10-10 09:00"), early.WakeAt);
        Assert.Equal((MailKind.Approval, Given.Leader), (Assert.Single(reminder).Kind, reminder[0].To));
        Assert.Empty(nothing);
        Assert.Equal((Verdict.Lapsed, null), (lapsed.Ruling!.Verdict, lapsed.WakeAt));
        Assert.Equal((MailKind.Decided, Given.Doer), (Assert.Single(told).Kind, told[0].To));
    }

    [Theory]
    [InlineData(ApprovalKind.Extension)]
    [InlineData(ApprovalKind.HandOver)]
    public void Nobody_is_reminded_of_an_application_about_a_matter_that_was_closed_since(ApprovalKind kind)
    {
        var office = Given.Office(Given.Matter() with { Status = MatterStatus.Closed });

        var (approval, mails, notes) = ApprovalRules.Advance(Of(kind), office, Given.At("2026-10-12 09:00"));

        Assert.Equal((Verdict.Withdrawn, null, "事项已经销号。"), (approval.Ruling?.Verdict, approval.WakeAt, approval.Ruling?.Reason));
        Assert.Empty(mails);
        Assert.Equal(JournalAction.Withdrawn, Assert.Single(notes).Action);
    }

    [Fact]
    public void A_naming_is_never_reminded_of()
    {
        var (waiting, mails, _) = ApprovalRules.Advance(Of(ApprovalKind.Naming), Given.Office(Given.Matter()), Given.At("2026-10-12 09:00"));

        Assert.Empty(mails);
        Assert.Equal(waiting.ExpiresAt, waiting.WakeAt);
    }
}
