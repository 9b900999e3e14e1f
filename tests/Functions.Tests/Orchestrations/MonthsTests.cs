using Sanwen.Local.Rehearsal;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>The sample office through September and October 2026, lived by orchestrations in virtual time.</summary>
public sealed class MonthsTests
{
    private static readonly DateOnly From = new(2026, 9, 1), To = new(2026, 10, 31);

    [Fact]
    public async Task Two_months_of_orchestrations_send_the_mails_of_the_rehearsal_one_for_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var rehearsed = new TempFolder();
        var outcome = await Rehearsing.Run(VirtualOffice.Request(From, To, rehearsed.Path), _ => { }, cancel);
        Assert.IsType<RehearsalOutcome.Done>(outcome);

        await using var office = await VirtualOffice.Open(From, cancel);
        await office.Live(To.AddDays(1));
        Assert.All(office.Hub.Instances, i => Assert.Null(i.Failure));

        var expected = (await File.ReadAllLinesAsync(Path.Combine(rehearsed.Path, "outbox.jsonl"), cancel)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, (await office.Lines()).Order(StringComparer.Ordinal));
    }
}
