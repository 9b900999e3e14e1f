using Sanwen.Core.Agreements;
using Sanwen.Core.Calls;
using Sanwen.Core.Engine;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Tests.Pages.Calls;

/// <summary>What the sample office shows of calls and agreements on 22 November 2026, and how that goes on.</summary>
public sealed class SampleCallTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_call_in_the_sample_is_scored_and_granted_and_its_agreements_show_every_state()
    {
        using var folder = new TempFolder();
        using var store = new SqliteStore(new(folder["office.db"], Durable: false));
        var rules = RuleFolder.Read(Seeds.Policy, Seeds.Calendar);
        var clock = new ManualClock(China.At(new(2026, 11, 22), new(10, 0)));
        using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
        await new FirstLists(store, new(store, offices), rules.Policy, clock).Sample(Cancel);
        var clockwork = new Clockwork(store, offices, new(store, offices, new(store, store, offices)));
        await clockwork.RunDue(clock.GetUtcNow(), Cancel);
        clock.Advance(TimeSpan.FromDays(1));
        await clockwork.RunDue(clock.GetUtcNow(), Cancel);

        var day = China.DateOf(clock.GetUtcNow());
        var agreements = (await store.List<Agreement>("", Cancel)).Select(a => a.Value).ToList();
        Assert.True(agreements.Count >= 250);
        Assert.All([AgreementGroup.Holding, AgreementGroup.Expiring, AgreementGroup.Expired, AgreementGroup.Inactive, AgreementGroup.ActiveThisYear], g =>
            Assert.True(agreements.Count(a => g.Has(a, day, rules.Policy.Agreements)) >= 10, $"{g}"));
        var mails = (await store.Mails(new(Take: 1000, Kind: MailKind.Agreement), Cancel)).Select(r => r.Mail).ToList();
        Assert.True(mails.Count >= 10);
        Assert.All(mails.CountBy(m => m.To), m => Assert.Equal(1, m.Value));

        Assert.Equal(CallState.Nominating, (await Find(store, "DQ-2027-1")).State);
        var call = await Find(store, "JB-2026");
        Assert.Equal((CallState.Scoring, 6), (call.State, call.Nominations.Count));
        foreach (var (judge, i) in call.Judges.Select((j, i) => (j, i)))
        {
            var points = call.Nominations.ToDictionary(n => n.Number, IReadOnlyList<decimal?> (n) => [.. call.Criteria.Select(_ => (decimal?)(70 + (n.Number * 3) + i))]);
            Assert.IsType<Outcome<Call>.Done>(await new Judging(store, offices).Score("JB-2026", judge, judge, points, clock.GetUtcNow(), Cancel));
        }

        call = await Find(store, "JB-2026");
        var ranking = CallScoring.Ranking(call, rules.Policy.Calls.TrimFrom);
        Assert.Equal([6, 5, 4, 3, 2, 1], ranking.Select(r => r.Nomination.Number));
        Assert.Equal(["wenlv-zr@zumiao.example"], ranking[0].Excluded);
        Assert.Equal(2, ranking[1].Totals.Count(t => t.Trimmed));
        var grants = ranking.Select(r => new GrantLine(r.Nomination.Number, r.Rank <= 4 ? r.Nomination.Asked : 0, "")).ToList();
        var decided = await new Granting(store, offices).Decide("JB-2026", "zhuyao@zumiao.example", grants, "请完善方案后参加下一批", clock.GetUtcNow(), Cancel);
        Assert.IsType<Outcome<Call>.Done>(decided);
        var matters = (await store.List<Matter>("JB-2026-", Cancel)).Select(m => m.Value).ToList();
        Assert.Equal(4, matters.Count);
        Assert.All(matters, m => Assert.Equal("活力支部竞标争先 2026", m.List));
    }

    private static async Task<Call> Find(SqliteStore store, string key) => (await store.Find<Call>(Call.IdOf(key), Cancel))!.Value;
}
