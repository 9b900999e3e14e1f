using Sanwen.Core.Backups;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Backups;

public sealed class RestoredMailsTests
{
    private static readonly DateTimeOffset Made = new(2026, 10, 8, 1, 30, 0, 700, TimeSpan.Zero), Claimed = Made.AddMinutes(-1);

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Failed)]
    [InlineData(OutboxState.Unknown)]
    public void What_had_ended_stays_as_it_was(OutboxState state)
    {
        var mail = In(state);

        Assert.Equal(mail, RestoredMails.Of(mail, Made, moved: false));
        Assert.Equal(mail, RestoredMails.Of(mail, Made, moved: true));
    }

    [Fact]
    public void What_waited_goes_on_waiting_only_where_the_old_office_had_stopped()
    {
        var mail = In(OutboxState.Queued) with { RetryAt = Made.AddHours(1) };

        Assert.Equal(mail, RestoredMails.Of(mail, Made, moved: true));
        var restored = RestoredMails.Of(mail, Made, moved: false);
        Assert.Equal((OutboxState.Unknown, Made, (DateTimeOffset?)null), (restored.Row.State, restored.Row.SettledAt, restored.RetryAt));
        Assert.Contains("2026-10-08 09:30 的备份", restored.Row.Detail, StringComparison.Ordinal);
        Assert.Equal(mail.Row.Mail, restored.Row.Mail);
    }

    [Fact]
    public void What_was_on_its_way_is_unknown_either_way()
    {
        var mail = In(OutboxState.Claimed) with { Row = In(OutboxState.Claimed).Row with { ClaimedAt = Claimed, Attempts = 2 } };

        Assert.Equal(Settlement.Interrupted, RestoredMails.Of(mail, Made, moved: true).Row.Detail);
        Assert.Contains("原系统此后可能已经发出", RestoredMails.Of(mail, Made, moved: false).Row.Detail, StringComparison.Ordinal);
        foreach (var moved in (bool[])[true, false])
        {
            var row = RestoredMails.Of(mail, Made, moved).Row;
            Assert.Equal((OutboxState.Unknown, 2, Claimed), (row.State, row.Attempts, row.ClaimedAt));
        }
    }

    private static ArchivedMail In(OutboxState state) => new(
        new(new() { Id = "m", Kind = MailKind.Ask, Instance = "i", At = Made, To = "a@x.example", ToName = "甲" }, state, 1, null, null, ""), null);
}
