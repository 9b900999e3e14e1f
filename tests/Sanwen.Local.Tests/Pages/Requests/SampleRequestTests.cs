using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Requests;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Requests;

public sealed class SampleRequestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_shows_every_state_that_paper_has_and_comes_to_its_end()
    {
        await using var host = await Open();
        host.Clock.Advance(At("2026-11-22 10:00") - host.Clock.GetUtcNow());
        await Import(host, "people.csv", "programmes/requests.csv");
        var requests = await All(host);
        var figures = RequestFigures.Of(requests, host.Clock.GetUtcNow());

        Assert.Equal(
            [RequestState.Unclaimed, RequestState.Handling, RequestState.Answered, RequestState.Closed],
            requests.Select(r => r.State).Distinct().Order());
        Assert.Equal(["suqiu", "weixinyuan", "zhitongche"], requests.Select(r => r.Channel).Distinct().Order(StringComparer.Ordinal));
        Assert.True(figures is { Overdue: > 0, Rated: > 0, Satisfied: > 0 } && figures.InTime < figures.Due && figures.Satisfied < figures.Rated);

        await Run(host, "2026-11-23 09:00");
        foreach (var open in (await All(host)).Where(RequestFigures.IsOpen))
        {
            if (open.Handler is null) Done(await host.Service<Serving>().Claim(open.Id, "dangjian@zumiao.example", host.Clock.GetUtcNow(), Cancel));
            Done(await host.Service<Serving>().Answer(open.Id, (await host.Find<Request>(open.Id)).Handler!, "已办", host.Clock.GetUtcNow(), Cancel));
        }

        await Run(host, "2027-04-01 09:00");
        Assert.All(await All(host), r => Assert.Equal((RequestState.Closed, false, null), (r.State, r.HoldsPersonal, r.WakeAt)));
    }

    private static void Done(Outcome<Request> outcome) => Assert.IsType<Outcome<Request>.Done>(outcome);

    private static async Task<List<Request>> All(OfficeHost host) => [.. (await host.Store.List<Request>(cancel: Cancel)).Select(s => s.Value)];

    /// <summary>Requests alone: the months of the small office have tests of their own.</summary>
    private static async Task Run(OfficeHost host, string until)
    {
        while (host.Clock.GetUtcNow() < At(until))
        {
            foreach (var request in (await All(host)).Where(r => r.WakeAt <= host.Clock.GetUtcNow()))
            {
                await host.Service<Clockwork>().Advance(request.Id, host.Clock.GetUtcNow(), Cancel);
            }

            host.Clock.Advance(TimeSpan.FromHours(12));
        }
    }

    private static async Task Import(OfficeHost host, params string[] files)
    {
        var lists = new List<SheetReading>();
        foreach (var file in files.Select(f => Path.Combine(AppContext.BaseDirectory, "seeds", f)))
        {
            await using var content = File.OpenRead(file);
            lists.Add(await SheetReader.Read(file, content, Cancel));
        }

        var importing = host.Service<Importing>();
        var plan = await importing.Preview(lists, Cancel);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await importing.Apply(plan, Actor.System, host.Clock.GetUtcNow(), cancel: Cancel));
    }
}
