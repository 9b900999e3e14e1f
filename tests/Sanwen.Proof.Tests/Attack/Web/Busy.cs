using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Issues;
using Sanwen.Core.Ratings;
using Sanwen.Core.Time;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Web;

/// <summary>What people of the sample office do that no list brings about: issues in three states, an application, a direct ask.</summary>
internal static class Busy
{
    private const string Secretary = "dl01-shuji@zumiao.example", General = "dl-zongzhi@zumiao.example", Builder = "dl-chengjian@zumiao.example";
    private const string Project = "XM-DL-01", Matter = "ZM-2026-010", Building = "大沥镇国土城建和水利办公室";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="words">What they write, one after another.</param>
    public static async Task KeepBusy(this OfficeHost host, Func<string> words)
    {
        var now = host.Clock.GetUtcNow();
        for (var n = 1; n <= 3; n++) await host.Service<Raising>().Raise(Project, Secretary, words(), [Building], now, Cancel);
        await host.Service<Consulting>().Opine($"{Project}-1", null, Builder, Stance.Disagree, words(), now, Cancel);
        await host.Service<Consulting>().Opine($"{Project}-2", null, Builder, Stance.Disagree, words(), now, Cancel);
        await host.Service<TierDeciding>().Decide($"{Project}-2", null, General, TierVerdict.Returned, words(), now, Cancel);
        await host.Service<Applying>().Apply(Matter, "daolu@zumiao.example", new(ApprovalKind.Extension, words(), new DateOnly(2027, 3, 31)), now, Cancel);
        await host.Service<Assigning>().DirectAsk(Matter, "fg-chengjian@zumiao.example", words(), China.DateOf(now).AddDays(2), now, Cancel);
        await host.Service<RatingRuns>().Open("驻点团队考核", Period.Parse("2026-10"), "duban@zumiao.example", now, Cancel);
        await host.RunDue();
    }
}
