using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Core.Tests.Given;

namespace Sanwen.Core.Tests;

public sealed class MailFateTests
{
    [Theory]
    [InlineData(MailNewsKind.Bounced)]
    [InlineData(MailNewsKind.Blocked)]
    [InlineData(MailNewsKind.Dropped)]
    [InlineData(MailNewsKind.Withheld)]
    public void A_mail_that_did_not_arrive_has_failed_with_the_reason(MailNewsKind kind)
    {
        var fate = Assert.IsType<Settlement.Returned>(Row(OutboxState.Sent).After(News(kind)));

        Assert.EndsWith("：550 no such user", fate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_mail_that_arrived_was_sent() =>
        Assert.IsType<Settlement.Sent>(Row(OutboxState.Unknown).After(News(MailNewsKind.Delivered)));

    [Theory]
    [InlineData(OutboxState.Sent, MailNewsKind.Delivered)]
    [InlineData(OutboxState.Sent, MailNewsKind.SpamReported)]
    [InlineData(OutboxState.Queued, MailNewsKind.Bounced)]
    [InlineData(OutboxState.Failed, MailNewsKind.Bounced)]
    public void Other_news_changes_no_mail(OutboxState state, MailNewsKind kind) => Assert.Null(Row(state).After(News(kind)));

    [Fact]
    public void What_became_of_a_copy_is_not_what_became_of_the_mail() =>
        Assert.Null(Row(OutboxState.Sent).After(News(MailNewsKind.Bounced) with { Address = Head }));

    [Fact]
    public void What_happened_before_a_mail_was_sent_again_is_of_the_first_sending() =>
        Assert.Null(Row(OutboxState.Sent).After(News(MailNewsKind.Bounced) with { At = At("2026-10-08 08:50") }));

    private static OutboxRow Row(OutboxState state) => new(
        new Mail { Id = "m", Kind = MailKind.Ask, Instance = "i", At = At("2026-10-08 09:00"), To = Doer, ToName = "承办人甲", Cc = [Head] },
        state, 1, At("2026-10-08 09:00"), null, "");

    private static MailNews News(MailNewsKind kind) => new("e", kind, Doer, At("2026-10-08 09:00"), "550 no such user", Reference.Of("m"));
}
