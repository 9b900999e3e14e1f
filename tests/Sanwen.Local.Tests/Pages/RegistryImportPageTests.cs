using System.Net;
using System.Text;
using Sanwen.Core.Branches;
using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Web.Tests.Import;
using static Sanwen.Local.Tests.Pages.OfficeHost;
using static Sanwen.Web.Tests.Import.Workbook;

namespace Sanwen.Local.Tests.Pages;

/// <summary>The lists of key projects through the import page, all at once, as CSV and as XLSX.</summary>
public sealed class RegistryImportPageTests
{
    private const string People = "姓名,单位,职务,邮箱,角色\n支部书记,重点办,,sec@x.example,承办人、单位负责人\n";

    private const string Branches = "编号,名称,层级,上级,书记,成员,成立日期\nB1,一支部,支部,HQ,支部书记,doer@x.example,2026-07-15\nHQ,总指挥部,总指挥部,,leader@x.example,,\n";

    private const string Matters = "编号,事项,牵头单位,责任人,开始日期,完成时限\nM-88,新事项,重点办,支部书记,2026-09-01,2026-12-31\n";

    private const string Investments = "编号,月份,完成投资\nP1,2026-08,\"1,200\"\nP1,2026-09,900\n";

    [Fact]
    public async Task Good_lists_are_previewed_imported_and_journaled()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var preview = await Upload(
            browser,
            Csv("投资.csv", Investments),
            ("项目.xlsx", Projects("1000", "一支部")),
            Csv("党组织.csv", Branches),
            Csv("人员.csv", People),
            Csv("事项.csv", Matters));

        Assert.Equal(["人员", "党组织", "项目", "完成投资", "事项"], Totals(preview));
        Assert.Contains("投资.csv 第 2 行「完成投资」“1,200”：高于年度计划投资 1000 万元。", preview.Text, StringComparison.Ordinal);
        Assert.Contains("投资.csv 第 3 行「完成投资」“900”：低于 2026-08 的 1200。", preview.Text, StringComparison.Ordinal);
        Assert.Null(await host.Store.Find<Branch>(Branch.IdOf("B1"), TestContext.Current.CancellationToken));

        var done = await browser.Submit(preview, "确认导入");

        Assert.Contains("已导入：新增人员 1 人，新增党组织 2 个，新增项目 1 个，新增完成投资 2 笔，新增事项 1 项。", done.Text, StringComparison.Ordinal);
        Assert.Equal(("sec@x.example", "HQ"), ((await host.Find<Branch>(Branch.IdOf("B1"))).Secretary, (await host.Find<Branch>(Branch.IdOf("B1"))).Parent));
        var project = await host.Find<Project>(Project.IdOf("P1"));
        Assert.Equal(("B1", 1000m, 2), (project.Branch, project.PlannedInvestment, project.Investments.Count));
        var journal = await host.Store.Journal(Branch.IdOf("B1"), TestContext.Current.CancellationToken);
        Assert.Equal((JournalAction.Appointed, "任命 支部书记 为书记（上级：总指挥部任命）。", Officer), (journal[^1].Action, journal[^1].Text, journal[^1].Actor.By));
    }

    [Fact]
    public async Task Importing_again_shows_what_changes()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        await browser.Submit(
            await Upload(browser, Csv("党组织.csv", Branches), ("项目.xlsx", Projects("1000", "B1")), Csv("投资.csv", Investments), Csv("人员.csv", People)), "确认导入");

        var preview = await Upload(browser, Csv("党组织.csv", Branches.Replace("HQ,支部书记", "HQ,城建办主任", StringComparison.Ordinal)), Csv("投资.csv", "编号,月份,完成投资\nP1,2026-08,800\n"));

        Assert.Contains("书记：支部书记（sec@x.example） → 城建办主任（head@x.example）", preview.Text, StringComparison.Ordinal);
        Assert.Contains("完成投资：1200 万元 → 800 万元", preview.Text, StringComparison.Ordinal);
        Assert.Contains("更新党组织 1 个，更新完成投资 1 笔", (await browser.Submit(preview, "确认导入")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lists_tell_every_problem_of_every_file_and_write_nothing()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var preview = await Upload(
            browser,
            Csv("党组织.csv", "编号,名称,层级,上级,书记,成员\nA,甲,总支,B,承办人甲,查无此人\nB,乙,总指挥部,A,承办人甲、承办人乙,\n"),
            ("项目.xlsx", Projects("0", "C")),
            Csv("投资.csv", "编号,月份,完成投资\nP1,2026-08,-3\nP7,2026年13月,1\n"),
            Csv("人员.csv", People));

        var rows = preview.Document.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Take(4).Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(
            [
                "党组织.csv|第 2 行|成员|查无此人",
                "党组织.csv|第 2 行|上级|B",
                "党组织.csv|第 3 行|书记|承办人甲、承办人乙",
                "党组织.csv|第 3 行|上级|A",
                "项目.xlsx|第 2 行|年度计划投资|0",
                "项目.xlsx|第 2 行|临时党支部|C",
                "投资.csv|第 2 行|完成投资|-3",
                "投资.csv|第 3 行|编号|P7",
                "投资.csv|第 3 行|月份|2026年13月",
            ],
            rows);
        Assert.Contains("上级形成循环：A → B → A", preview.Text, StringComparison.Ordinal);
        var applied = await browser.Post(
            preview.Response.RequestMessage!.RequestUri!.PathAndQuery, (Web.Access.Frame.FormTokenField, preview.ValueOf(Web.Access.Frame.FormTokenField)));
        Assert.Equal(HttpStatusCode.Conflict, applied.Status);
        Assert.Null(await host.Store.Find<Person>("sec@x.example", TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Totals(Seen page) =>
        page.Document.QuerySelectorAll("section.stack h2").Select(h => h.TextContent.Trim());

    private static byte[] Projects(string planned, string branch) => new Workbook().Sheet(
        "重点项目",
        Row("编号", "项目", "建设单位", "年度计划投资", "单位", "开始日期", "完成时限", "进度口径", "临时党支部"),
        [.. Row("P1", "修路", "重点办"), Number(planned), .. Row("万元"), Number("46023", 1), Number("46387", 1), .. Row("月", branch)]).Bytes();

    private static (string Name, byte[] Content) Csv(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    private static async Task<Seen> Upload(Browser browser, params (string Name, byte[] Content)[] files) => await browser.Submit(
        await browser.Get("/import"), "上传并预览", null, [.. files.Select(f => ("files", f.Name, f.Content))]);
}
