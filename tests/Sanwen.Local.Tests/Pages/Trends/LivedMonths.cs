using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Hosting;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Trends;

/// <summary>The sample office on 10 December 2026: figures of past months imported, October and November lived and sent, December running.</summary>
internal static class LivedMonths
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OfficeHost> OpenSample()
    {
        var host = await Open();
        await host.Service<FirstLists>().Sample(Cancel);
        var begun = await host.Find<Matter>("M-01");
        await host.Write(new Change().Add(begun with { Key = "M-99", Start = new(2027, 1, 1), Due = new(2027, 6, 30) }));
        await host.PassTo("2026-10-15 10:00");
        await host.LetAnswer("2026-10", 2);
        await host.PassTo("2026-10-29 10:00");
        await host.LetAnswer("2026-10", 3);
        await host.CloseSome();
        await host.PassTo("2026-11-16 10:00");
        await host.LetAnswer("2026-11", 2);
        await host.PassTo("2026-12-10 10:00");
        await host.LetAnswer("2026-12", 4);
        return host;
    }

    /// <summary>A bulletin as they were sent before single matters were kept.</summary>
    public static Task SendOldBulletin(this OfficeHost host) => host.Write(new Change().Add(new Bulletin
    {
        Month = new(2026, 9),
        AsOf = new(2026, 9, 30),
        At = At("2026-10-08 09:00"),
        Lights = [new("城建和水务办公室", 4, 3, 2, 1)],
    }));

    /// <summary>Every n-th round that waits is answered, so that some answers are in time, some late, and some never come.</summary>
    private static async Task LetAnswer(this OfficeHost host, string month, int each)
    {
        var now = host.Clock.GetUtcNow();
        var rounds = await host.Store.List<AskRound>(AskRound.Prefix(YearMonth.Parse(month)), Cancel);
        foreach (var round in rounds.Select(r => r.Value).Where((_, n) => n % each == 0))
        {
            await host.Service<Answering>().Reply(round.Id, round.Person, [.. round.Unanswered().Select(k => new ReplyLine(k, "80", "按计划推进"))], now, Cancel);
        }
    }

    private static async Task CloseSome(this OfficeHost host)
    {
        foreach (var matter in (await host.Store.List<Matter>("ZM-2026-00", Cancel)).Take(5))
        {
            await host.Write(new Change().Put(matter, matter.Value with { Status = MatterStatus.Closed, ClosedOn = China.DateOf(host.Clock.GetUtcNow()), Progress = 100 }));
        }
    }
}
