using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Web.Mails;

namespace Sanwen.Browser.Tests.Office;

/// <summary>The sample office's key projects with issues in every state.</summary>
internal static class ProjectOffice
{
    public const string Secretary = "dl01-shuji@zumiao.example", General = "dl-zongzhi@zumiao.example", Top = "fs-zhihui@zumiao.example";
    public const string Builder = "dl-chengjian@zumiao.example", Mover = "dl-zhengchai@zumiao.example";
    public const string Project = "XM-DL-01", Branch = "ZB-DL-01", Tier = "ZZ-DL";

    /// <summary>Stands at the general branch, which is to decide; the next one was returned to its branch.</summary>
    public const string Waiting = "XM-DL-01-1", Returned = "XM-DL-01-3";

    private const string Building = "大沥镇国土城建和水利办公室", Moving = "大沥镇征地拆迁办公室";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task RaiseIssues(this TestOffice office)
    {
        await office.Raise("取水管线穿越广佛高速桥下空间，路政和水务口径不一，施工许可迟迟批不下来", Building, Moving);
        await office.Opine(Waiting, Builder, Stance.Comment, "汛期前不宜开挖，请安排在十一月以后。");
        await office.Opine(Waiting, Mover, Stance.Disagree, "桥下空间属控制用地，需先调整控规，本级无权同意。");
        await office.Raise("地块与河涌交叉，征地补偿标准未定", Moving);
        await office.Opine("XM-DL-01-2", Mover, Stance.Disagree, "补偿标准由区里定。");
        await office.Decide("XM-DL-01-2", TierVerdict.Escalated, "涉及两镇，请总指挥部统筹。");
        await office.Raise("高压线迁改停电窗口", Building);
        await office.Opine(Returned, Builder, Stance.Disagree, "停电影响三家企业。");
        await office.Decide(Returned, TierVerdict.Returned, "先与三家企业逐家签协议，再报。");
        await office.Raise("临时用电容量不足", Building, Moving);
        await office.Raise("文物围护方案未批", Building);
        await office.Opine("XM-DL-01-5", Builder, Stance.Agree, "");
        await office.Turn();
    }

    /// <summary>The link in the newest mail about issues to somebody.</summary>
    public static async Task<string> IssueLinkTo(this TestOffice office, string person, MailKind kind)
    {
        var mails = await office.Get<IOutbox>().Mails(new(Take: 20, Kind: kind, To: person), Cancel);
        return office.Get<MailWriter>().AddressOf(mails.First(m => m.Mail.Link is not null && m.Mail.Issues.Count > 0).Mail.Link!);
    }

    private static Task<IssueOutcome> Raise(this TestOffice office, string title, params string[] units) =>
        office.Get<Raising>().Raise(Project, Secretary, title, units, office.Now, Cancel);

    private static Task<IssueOutcome> Opine(this TestOffice office, string issue, string by, Stance stance, string words) =>
        office.Get<Consulting>().Opine(issue, null, by, stance, words, office.Now, Cancel);

    private static Task<IssueOutcome> Decide(this TestOffice office, string issue, TierVerdict verdict, string words) =>
        office.Get<TierDeciding>().Decide(issue, null, General, verdict, words, office.Now, Cancel);
}
