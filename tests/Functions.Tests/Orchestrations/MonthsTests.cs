using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Tests;

namespace Sanwen.Functions.Tests.Orchestrations;

public sealed class MonthsTests(Azurite azurite)
{
    private static readonly DateOnly From = new(2026, 9, 1), To = new(2026, 10, 31);

    [Fact]
    public async Task Two_months_of_orchestrations_send_the_mails_of_the_rehearsal_one_for_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var rehearsed = new TempFolder();
        var outcome = await Rehearsing.Run(VirtualOffice.Request(From, To, rehearsed.Path), _ => { }, cancel);
        Assert.IsType<RehearsalOutcome.Done>(outcome);
        using var office = await VirtualOffice.Sample(azurite, From);

        await office.Live(China.StartOf(To.AddDays(1)));

        Assert.All(office.Hub.Instances, i => Assert.Null(i.Failure));
        Assert.All(await office.Mails(), m => Assert.Equal(OutboxState.Sent, m.State));
        var expected = (await File.ReadAllLinesAsync(Path.Combine(rehearsed.Path, "outbox.jsonl"), cancel)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, (await office.Lines()).Order(StringComparer.Ordinal));
        Assert.Contains(await office.Mails(), m => m.Mail.Kind == MailKind.Escalation);
    }
}
