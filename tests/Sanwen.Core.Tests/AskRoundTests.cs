using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Tests;

public sealed class AskRoundTests
{
    private static readonly Opening Result =
        new(Question.Result, Given.At("2026-09-28 09:00"), Given.At("2026-09-30 18:00"), OpeningState.Opening);

    private static AskRound Opened(Office office) => AskRounds.Open(office, new(2026, 9), Result, Given.Doer)!.Round;

    private static RoundStep At(AskRound round, Office office, string now, int lastNotice = 0) =>
        AskRounds.Advance(round, office, lastNotice, Given.At(now));

    [Fact]
    public void Opening_sends_one_digest_over_all_open_matters()
    {
        var step = AskRounds.Open(Given.Office(Given.Matters(3)), new(2026, 9), Result, Given.Doer)!;

        var mail = Assert.Single(step.Mails);
        Assert.Equal((MailKind.Ask, Given.Doer), (mail.Kind, mail.To));
        Assert.Equal(["M-01", "M-02", "M-03"], mail.Matters.Select(m => m.Id));
        Assert.Equal(new(LinkPurpose.Answer, "round-2026-09-result-doer@x.example", Given.Doer, Given.At("2026-11-29 18:00")), mail.Link);
        Assert.Empty(mail.Cc);
    }

    [Fact]
    public void Closed_matters_and_those_not_begun_are_not_asked_about_and_an_empty_digest_is_not_sent()
    {
        var office = Given.Office(
            Given.Matter("A") with { Status = MatterStatus.Closed },
            Given.Matter("B") with { Start = new(2026, 9, 29) });

        Assert.Null(AskRounds.Open(office, new(2026, 9), Result, Given.Doer));
    }

    [Fact]
    public void Who_answers_nineteen_of_twenty_is_reminded_of_one()
    {
        var office = Given.Office(Given.Matters(20));
        var lines = Given.Matters(19).Select(m => new ReplyLine(m.Key, "60", "已完成")).ToList();
        var round = Replies.Enter(Opened(office), lines, Given.Doer, Given.At("2026-09-28 10:00"));

        Assert.Equal(["M-20"], Assert.Single(At(round, office, "2026-09-29 09:00").Mails).Matters.Select(m => m.Id));
    }

    [Fact]
    public void Who_answers_all_gets_no_further_mail()
    {
        var office = Given.Office(Given.Matters(2));
        var lines = Given.Matters(2).Select(m => new ReplyLine(m.Key, "60", "已完成")).ToList();
        var round = Replies.Enter(Opened(office), lines, Given.Doer, Given.At("2026-09-28 10:00"));

        var step = At(round, office, "2026-10-13 09:00");

        Assert.Empty(step.Mails);
        Assert.Null(step.Round.WakeAt);
    }

    [Fact]
    public void Advancing_twice_at_one_moment_changes_nothing()
    {
        var office = Given.Office(Given.Matters(2));
        var first = At(Opened(office), office, "2026-09-29 09:00");
        var second = At(first.Round, office, "2026-09-29 09:00");

        Assert.Single(first.Mails);
        Assert.Empty(second.Mails);
        Assert.Equal(first.Round.WakeAt, second.Round.WakeAt);
    }

    [Fact]
    public void An_urge_has_the_units_head_in_copy()
    {
        var office = Given.Office(Given.Matter());
        var reminded = At(Opened(office), office, "2026-09-29 09:00").Round;

        var urge = Assert.Single(At(reminded, office, "2026-10-08 09:00").Mails);

        Assert.Equal((MailKind.Urge, Given.Doer), (urge.Kind, urge.To));
        Assert.Equal([Given.Head], urge.Cc);
    }

    [Fact]
    public void Notices_are_numbered_and_go_to_each_supervising_leader_with_the_person_in_copy()
    {
        var office = Given.Office(Given.Matter("A"), Given.Matter("B") with { Leader = Given.Leader2 }, Given.Matter("C"));
        var urged = Opened(office) with { Fired = [new(Rung.Urge, Given.At("2026-10-08 09:00"))] };

        var step = At(urged, office, "2026-10-10 09:00", lastNotice: 4);

        Assert.Equal(
            [(Given.Leader2, "督办〔2026〕5号", "B"), (Given.Leader, "督办〔2026〕6号", "A,C")],
            step.Mails.Select(m => (m.To, m.Notice!.ToString(), string.Join(',', m.Matters.Select(x => x.Id)))));
        Assert.All(step.Mails, m => Assert.Equal([Given.Doer], m.Cc));
        Assert.Equal(6, step.LastNotice);
    }

    [Fact]
    public void A_matter_without_a_supervising_leader_is_noticed_to_the_principal_leader()
    {
        var office = Given.Office(Given.Matter() with { Leader = null });
        var urged = Opened(office) with { Fired = [new(Rung.Urge, Given.At("2026-10-08 09:00"))] };

        Assert.Equal(Given.Principal, Assert.Single(At(urged, office, "2026-10-10 09:00").Mails).To);
    }

    [Fact]
    public void The_last_rung_asks_the_principal_leader_and_then_nothing_more_is_due()
    {
        var office = Given.Office(Given.Matter());
        var noticed = Opened(office) with { Fired = [new(Rung.Urge, Given.At("2026-10-08 09:00")), new(Rung.Notice, Given.At("2026-10-10 09:00"))] };

        var step = At(noticed, office, "2026-10-13 09:00");

        var mail = Assert.Single(step.Mails);
        Assert.Equal((MailKind.Approval, Given.Principal, LinkPurpose.Decide), (mail.Kind, mail.To, mail.Link!.Purpose));
        Assert.Equal(step.Naming!.Id, mail.Link.Instance);
        Assert.Equal(Given.At("2026-10-15 09:00"), step.Naming.ExpiresAt);
        Assert.Null(step.Round.WakeAt);
    }

    [Fact]
    public void What_was_closed_or_handed_over_meanwhile_is_no_longer_chased()
    {
        var office = Given.Office(Given.Matter("A"), Given.Matter("B"), Given.Matter("C"));
        var round = Opened(office);
        office = office.With(Given.Matter("A") with { Status = MatterStatus.Closed }).With(Given.Matter("B") with { Responsible = Given.Other });

        Assert.Equal(["C"], Assert.Single(At(round, office, "2026-09-29 09:00").Mails).Matters.Select(m => m.Id));
    }

    [Fact]
    public void While_somebody_is_away_the_mail_goes_to_the_substitute()
    {
        var office = Given.Office(Given.Matter())
            .With(new Substitute { For = Given.Doer, By = Given.Other, From = new(2026, 9, 28), To = new(2026, 9, 28) });

        var ask = AskRounds.Open(office, new(2026, 9), Result, Given.Doer)!.Mails[0];
        var reminder = At(Opened(office), office, "2026-09-29 09:00").Mails[0];

        Assert.Equal((Given.Other, "承办人甲", Given.Other), (ask.To, ask.ForName, ask.Link!.Person));
        Assert.Equal((Given.Doer, null), (reminder.To, reminder.ForName));
    }

    [Fact]
    public void Every_rung_is_journaled_with_its_matters()
    {
        var office = Given.Office(Given.Matter());

        var note = Assert.Single(At(Opened(office), office, "2026-09-29 09:00").Notes);

        Assert.Equal((JournalAction.Reminded, Actor.System), (note.Action, note.Actor));
        Assert.Equal(["M-1"], note.Matters!);
    }
}
