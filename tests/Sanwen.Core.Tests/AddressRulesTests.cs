using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using static Sanwen.Core.Tests.Given;

namespace Sanwen.Core.Tests;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData(MailNewsKind.Bounced)]
    [InlineData(MailNewsKind.Blocked)]
    [InlineData(MailNewsKind.Dropped)]
    [InlineData(MailNewsKind.SpamReported)]
    public void Mails_that_fail_because_of_the_address_mark_it(MailNewsKind kind)
    {
        var (fault, notes) = AddressRules.After(null, [News(kind, "2026-10-08 09:01")]);

        Assert.Equal((Doer, kind, At("2026-10-08 09:01"), true), (fault!.Address, fault.Kind, fault.Since, fault.Stands));
        Assert.Equal("550 no such user", fault.Reason);
        Assert.Single(notes);
    }

    [Theory]
    [InlineData(MailNewsKind.Delivered)]
    [InlineData(MailNewsKind.Withheld)]
    public void Mails_that_arrive_or_fail_for_another_reason_leave_no_trace(MailNewsKind kind)
    {
        var (fault, notes) = AddressRules.After(null, [News(kind, "2026-10-08 09:01")]);

        Assert.Null(fault);
        Assert.Empty(notes);
    }

    [Fact]
    public void A_mail_that_arrives_later_clears_the_mark()
    {
        var (fault, notes) = AddressRules.After(null, [News(MailNewsKind.Bounced, "2026-10-08 09:01"), News(MailNewsKind.Delivered, "2026-10-09 09:00")]);

        Assert.Equal(At("2026-10-09 09:00"), fault!.ClearedAt);
        Assert.Equal(2, notes.Count);
    }

    [Fact]
    public void A_mail_that_arrived_earlier_and_is_told_of_later_clears_nothing()
    {
        var (fault, _) = AddressRules.After(null, [News(MailNewsKind.Bounced, "2026-10-08 09:01"), News(MailNewsKind.Delivered, "2026-10-08 09:00")]);

        Assert.True(fault!.Stands);
    }

    [Fact]
    public void A_mark_keeps_its_beginning_and_shows_the_newest_reason()
    {
        var (fault, notes) = AddressRules.After(
            null,
            [
                News(MailNewsKind.Blocked, "2026-10-08 09:01"),
                News(MailNewsKind.Dropped, "2026-10-12 09:00") with { Reason = "Bounced Address", Mail = "newest" },
                News(MailNewsKind.Blocked, "2026-10-07 09:00"),
            ]);

        Assert.Equal(
            (At("2026-10-07 09:00"), At("2026-10-12 09:00"), MailNewsKind.Dropped, "Bounced Address", "newest"),
            (fault!.Since, fault.LastAt, fault.Kind, fault.Reason, fault.Mail));
        Assert.Single(notes);
    }

    [Fact]
    public void The_same_news_counts_once()
    {
        var bounce = News(MailNewsKind.Bounced, "2026-10-08 09:01");
        var (marked, _) = AddressRules.After(null, [bounce]);
        var (cleared, _) = marked!.ClearedBy(Officer, At("2026-10-08 09:00"));

        var (again, notes) = AddressRules.After(cleared, [bounce, bounce]);

        Assert.Same(cleared, again);
        Assert.Empty(notes);
    }

    [Fact]
    public void After_a_mark_is_cleared_only_what_fails_from_then_on_marks_again()
    {
        var (marked, _) = AddressRules.After(null, [News(MailNewsKind.Bounced, "2026-10-08 09:01")]);
        var (cleared, note) = marked!.ClearedBy(Officer, At("2026-10-09 10:00"));
        Assert.Equal(Officer, note.Actor.By);

        var (late, _) = AddressRules.After(cleared, [News(MailNewsKind.Bounced, "2026-10-09 09:59")]);
        var (anew, notes) = AddressRules.After(late, [News(MailNewsKind.Bounced, "2026-10-12 09:00")]);

        Assert.False(late!.Stands);
        Assert.True(anew!.Stands);
        Assert.Equal(At("2026-10-12 09:00"), anew.Since);
        Assert.Single(notes);
    }

    [Fact]
    public void What_is_remembered_and_shown_is_bounded()
    {
        var news = News(MailNewsKind.Bounced, "2026-10-08 09:01") with { Reason = new('长', 5000) };
        var (fault, _) = AddressRules.After(null, Enumerable.Range(0, 200).Select(i => news with { Event = $"e{i}" }));

        Assert.Equal(AddressRules.MostEvents, fault!.Events.Count);
        Assert.Equal("e199", fault.Events[^1]);
        Assert.Equal(500, fault.Reason.Length);
    }

    [Fact]
    public void An_address_is_given_up_when_the_same_person_is_named_under_another()
    {
        const string New = "new@x.example";
        var both = Office().With(Person(New, "承办人甲", "城建办", People.Roles.Responsible));
        var moved = both.With(Matter() with { Responsible = New });

        Assert.Equal((false, true), (moved.InUse(Doer), moved.InUse(New)));
        Assert.True(both.InUse(Doer));
        Assert.True(moved.With(Matter("M-2")).InUse(Doer));
        Assert.False(moved.With(Matter("M-2") with { Status = MatterStatus.Closed }).InUse(Doer));
        Assert.False(both.InUse("nobody@x.example"));
    }

    private static int _events;

    private static MailNews News(MailNewsKind kind, string at) =>
        new($"event-{Interlocked.Increment(ref _events)}", kind, Doer, At(at), "550 no such user", "0123456789abcdef");
}
