using Sanwen.Core.Backups;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Orchestrations;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Backups;

public sealed class RestoredLifeTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = China.At(new(2026, 9, 1), new(8, 0));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restore_the_first_visitor_sets_going_what_waits_and_once_only()
    {
        IReadOnlyList<ArchiveLine> lines;
        using (var old = await VirtualOffice.Open(azurite, Start, Facts.Of(3)))
        {
            await old.Engine.Clockwork.EnsureMonth(Start, Cancel);
            await old.Engine.Clockwork.RunDue(China.At(new(2026, 9, 1), new(9, 0)), Cancel);
            lines = await old.Store.Read(Cancel).ToListAsync(Cancel);
        }

        using var office = await VirtualOffice.Open(azurite, China.At(new(2026, 9, 2), new(10, 0)), new Change());
        await office.Store.Fill(lines, Cancel);
        using var engine = office.AnotherProcess();
        var first = engine.Housekeeping;
        await first.Look(office.Hub.Client, Cancel);
        await office.Hub.Run(office.Clock.Now);

        Assert.All(await office.Mails(), m => Assert.Equal(OutboxState.Sent, m.State));
        Assert.Equal(3, (await office.Mails()).Count);
        Assert.Equal(3, office.Hub.Instances.Count(i => i.Name == nameof(AskRoundOrchestrator)));
        Assert.False(await office.Store.WasFilled(Cancel));
        await office.Live(China.At(new(2026, 9, 3), new(9, 1)));
        Assert.Equal(6, (await office.Mails()).Count);
    }
}
