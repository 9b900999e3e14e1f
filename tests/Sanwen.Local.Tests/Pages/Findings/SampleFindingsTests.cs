using Sanwen.Core.Approvals;
using Sanwen.Core.Findings;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using Sanwen.Web.Hosting;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Findings;

/// <summary>The findings and inspections that come with the program, imported and run through to their end.</summary>
public sealed class SampleFindingsTests
{
    private const string First = "duban@zumiao.example", Second = "duban2@zumiao.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_shows_every_state_and_everything_in_it_can_be_brought_to_its_end()
    {
        await using var host = await Open(matters: 0);
        host.Clock.Advance(At("2026-11-22 09:00") - host.Clock.GetUtcNow());
        await host.Service<FirstLists>().Sample(Cancel);
        using var officer = await host.SignedIn(First);

        var findings = await Findings(host);
        Assert.Equal([40, 420], findings.GroupBy(f => f.Round.Length > 0).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal(Enum.GetValues<FindingState>(), findings.Select(f => f.State).Distinct().Order());
        var inspections = await officer.Get("/inspections");
        Assert.Equal(["60", "300", "420", "12", "12"], inspections.Document.QuerySelectorAll(".figure-value").Take(5).Select(v => v.TextContent));
        Assert.Equal(60, inspections.Document.QuerySelectorAll("#rounds tbody tr").Length);
        Assert.DoesNotContain("还没有导入的巡查编号", inspections.Text, StringComparison.Ordinal);

        foreach (var finding in findings) await Finish(host, finding.Key);

        var done = (await officer.Get("/findings")).Document.QuerySelectorAll(".figure-value").Select(v => v.TextContent).ToList();
        Assert.Equal(["460", "0", "0", "0", "0", "0", "0"], done.Take(7));
        Assert.Equal($"{460 - findings.Count(f => f.State == FindingState.Dismissed)}", done[^1]);
        Assert.Contains("420/420", (await officer.Get("/inspections")).Text, StringComparison.Ordinal);
    }

    private static async Task Finish(OfficeHost host, string key)
    {
        while (await Find(host, key) is { State: not (FindingState.Closed or FindingState.Dismissed) } finding)
        {
            if (finding.State == FindingState.Supervised)
            {
                await CloseOut(host, finding.Matter!);
                return;
            }

            var (by, deed) = Next(finding);
            var outcome = await host.Service<FindingHandling>().Take(key, finding.Turn, by, deed, host.Clock.GetUtcNow(), Cancel);
            Assert.IsType<FindingOutcome.Done>(outcome);
        }
    }

    private static (string By, FindingDeed Deed) Next(Finding finding) => finding.State switch
    {
        FindingState.Found => (First, new(FindingAct.Verify)),
        FindingState.Verified => (First, new(FindingAct.Dispatch, Unit: "综合治理办公室")),
        FindingState.Objected => (Second, new(FindingAct.Keep, "由原单位整改")),
        FindingState.Rectified => (Second, new(FindingAct.Close)),
        _ => (finding.Handler!, new(FindingAct.Rectify, "已整改") { Evidence = [FindingHost.Photo] }),
    };

    private static async Task CloseOut(OfficeHost host, string matter)
    {
        var (now, responsible) = (host.Clock.GetUtcNow(), (await host.Find<Matter>(matter)).Responsible);
        var applied = await host.Service<Applying>().Apply(matter, responsible, new(ApprovalKind.CloseOut, "已协调解决"), now, Cancel);
        var approval = Assert.IsType<Outcome<Approval>.Done>(applied).Value;
        Assert.IsType<DecideOutcome.Decided>(await host.Service<Deciding>().Decide(approval.Id, approval.Deciders[0], approve: true, "", now, Cancel));
    }

    private static Task<Finding> Find(OfficeHost host, string key) => host.Find<Finding>(Finding.IdOf(key));

    private static async Task<IReadOnlyList<Finding>> Findings(OfficeHost host) => [.. (await host.Store.List<Finding>("", Cancel)).Select(f => f.Value)];
}
