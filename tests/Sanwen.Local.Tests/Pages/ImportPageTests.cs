using System.Net;
using System.Text;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class ImportPageTests
{
    private const string Header = "编号,事项,牵头单位,责任人,开始日期,完成时限\n";

    private const string Good = Header + "M-01,改过的名称,城建办,doer@x.example,2026-01-01,2026-12-31\nM-77,新事项,城建办,doer@x.example,2026/9/1,2026年12月1日\n";

    [Fact]
    public async Task A_preview_changes_nothing_and_applying_does()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var preview = await Upload(browser, ("事项.csv", Good));
        Assert.Equal("导入预览", preview.Heading);
        Assert.Contains("事项：事项M-01 → 改过的名称", preview.Text, StringComparison.Ordinal);
        Assert.Contains("M-77", preview.Text, StringComparison.Ordinal);
        Assert.Equal("事项M-01", (await host.Find<Matter>("M-01")).Title);

        var done = await browser.Submit(preview, "确认导入");
        Assert.Contains("新增事项 1 项，更新事项 1 项", done.Text, StringComparison.Ordinal);
        Assert.Equal("改过的名称", (await host.Find<Matter>("M-01")).Title);
        Assert.Equal(new(2026, 9, 1), (await host.Find<Matter>("M-77")).Start);
    }

    [Fact]
    public async Task Every_wrong_cell_is_told_at_once_and_nothing_is_imported()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        const string Bad = Header + "M-01,,城建办,nobody@x.example,2026-13-01,2026-12-31\nM-88,好的一行,城建办,doer@x.example,2026-01-01,2026-12-31\n";

        var preview = await Upload(browser, ("事项.csv", Bad), ("人员.csv", "姓名,单位,邮箱,角色\n张三,城建办,不是邮箱,局长\n"));

        var rows = preview.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(5, rows.Count);
        Assert.Contains(rows, r => r.Contains("事项.csv", StringComparison.Ordinal) && r.Contains("第 2 行", StringComparison.Ordinal) && r.Contains("2026-13-01", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("人员.csv", StringComparison.Ordinal) && r.Contains("局长", StringComparison.Ordinal));
        Assert.Empty(preview.Document.QuerySelectorAll("input[name=fingerprint]"));
        var applied = await browser.Post(
            preview.Response.RequestMessage!.RequestUri!.PathAndQuery, (Web.Access.Frame.FormTokenField, preview.ValueOf(Web.Access.Frame.FormTokenField)));
        Assert.Equal(HttpStatusCode.Conflict, applied.Status);
        Assert.Null(await host.Store.Find<Matter>("M-88", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_not_overwritten()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        var preview = await Upload(browser, ("事项.csv", Good));
        var stored = await host.Stored<Matter>("M-01");
        await host.Write(new Core.Stores.Change().Put(stored, stored.Value with { Title = "别人改的" }));

        var refused = await browser.Submit(preview, "确认导入");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("预览之后数据有变动", refused.Text, StringComparison.Ordinal);
        Assert.Equal("别人改的", (await host.Find<Matter>("M-01")).Title);
    }

    [Fact]
    public async Task A_preview_is_for_who_uploaded_it_and_for_a_day()
    {
        await using var host = await Open();
        using var officer = await host.SignedIn(Officer);
        using var administrator = await host.SignedIn(Administrator);
        var preview = await Upload(officer, ("事项.csv", Good));
        var address = preview.Response.RequestMessage!.RequestUri!.PathAndQuery;

        Assert.Equal(HttpStatusCode.Gone, (await administrator.Get(address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await officer.Get("/import/abc")).Status);
        host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal((HttpStatusCode.Gone, "预览已失效"), ((await officer.Get(address)).Status, (await officer.Get(address)).Heading));
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var page = await Upload(browser);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请选择文件", page.Document.GetElementById("files-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_open_right_in_Excel_and_import_again()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Administrator);

        foreach (var name in new[] { "people", "matters", "projects", "branches", "investments" })
        {
            var file = (await browser.Get($"/import/{name}.csv")).Response;
            var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            var preview = await Upload(browser, ($"{name}.csv", Encoding.UTF8.GetString(bytes[3..])));
            Assert.Contains("表头下面没有数据", preview.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_in_lists_are_shown_as_text()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var preview = await Upload(browser, ("<b>.csv", Header + "M-66,<img src=x onerror=alert(1)>,<b>办,doer@x.example,2026-01-01,2026-12-31\n"));

        Assert.Empty(preview.Document.QuerySelectorAll("main img"));
        Assert.Contains("<img src=x", preview.Text, StringComparison.Ordinal);
        Assert.Equal(Roles.Officer, (await host.Find<Person>(Officer)).Roles);
    }

    private static async Task<Seen> Upload(Browser browser, params (string Name, string Text)[] files) => await browser.Submit(
        await browser.Get("/import"), "上传并预览", null, [.. files.Select(f => ("files", f.Name, Encoding.UTF8.GetBytes(f.Text)))]);
}
