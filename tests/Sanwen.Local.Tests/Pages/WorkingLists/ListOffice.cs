using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;

namespace Sanwen.Local.Tests.Pages.WorkingLists;

/// <summary>The small office with lists brought in as files.</summary>
internal static class ListOffice
{
    public const string Plan = "行动计划2026", Open = "2026年十大民生实事";

    private const string Lists =
        """
        清单,年度,计划,计划起止,公开,亮点,说明
        行动计划2026,2026,三年行动计划,2026-2028,否,是,按年分解
        2026年十大民生实事,2026,,,是,否,向社会公开
        """;

    private const string Matters =
        """
        编号,事项,清单,主题,牵头单位,责任人,分管领导,开始日期,完成时限,进度口径,节点,完成标准,年度目标,当前进度,备注
        SN-2026-01,健全议事制度,行动计划2026,政治建设,城建办,doer@x.example,leader@x.example,2026-01-01,2028-12-31,节点,2026-03-31 10% 摸底；2026-09-30 35% 建章；2027-12-31 70% 达标；2028-12-31 100% 规范,抽查全部达标,2026 40% 建立；2027 70% 达标；2028 100% 规范,35,内部备注
        SN-2026-02,培训带头人,行动计划2026,队伍建设,水务所,other@x.example,leader@x.example,2026-01-01,2026-12-31,,,人人结业,,60,
        SS-2026-01,建成社区健康服务站,2026年十大民生实事,医疗卫生,城建办,doer@x.example,leader@x.example,2026-01-01,2026-12-31,,,建成并开诊,,92,内部备注
        SS-2026-02,长者饭堂提质,2026年十大民生实事,养老助残,水务所,other@x.example,leader@x.example,2026-01-01,2026-12-31,,,达标并公示,,20,
        """;

    /// <summary>On the morning of 8 October 2026; the imported matters are asked about from the next question on.</summary>
    public static async Task<OfficeHost> OpenOffice()
    {
        var host = await OfficeHost.Open();
        await host.Import(("lists.csv", Lists), ("matters.csv", Matters));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        return host;
    }

    public static async Task Import(this OfficeHost host, params (string Name, string Text)[] files)
    {
        var cancel = TestContext.Current.CancellationToken;
        var read = new List<SheetReading>();
        foreach (var (name, text) in files)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            read.Add(await SheetReader.Read(name, content, cancel));
        }

        var importing = host.Service<Importing>();
        var plan = await importing.Preview(read, cancel);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await importing.Apply(plan, new Actor(OfficeHost.Officer), host.Clock.GetUtcNow(), cancel: cancel));
    }
}
