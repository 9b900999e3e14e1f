using System.Net;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Web.Export;
using Sanwen.Web.Import;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Files;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_list_is_downloaded_under_its_own_name_edited_uploaded_and_applied()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);
        var page = await browser.Get("/");
        var file = (await browser.Get(page.Document.QuerySelector("a[href^='/downloads/matters.xlsx']")!.GetAttribute("href")!)).Response;
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(WorkbookWriter.ContentType, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("事项2026-10-08.xlsx", file.Content.Headers.ContentDisposition!.FileNameStar);

        var table = (await host.Service<Exporting>().Find(Exporting.Matters, addresses: true, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken))!;
        var edited = table with { Rows = [.. table.Rows.Select((r, i) => (IReadOnlyList<string>)[.. r.Select(t => i == 0 && t == "事项M-01" ? "改过的名称" : t)])] };
        var same = await Upload(browser, bytes);
        Assert.Contains("没有需要导入的", same.Text, StringComparison.Ordinal);
        var preview = await Upload(browser, WorkbookWriter.Write(edited, Policy).ToArray());
        Assert.Contains("事项：事项M-01 → 改过的名称", preview.Text, StringComparison.Ordinal);
        await browser.Submit(preview, "确认导入");
        Assert.Equal("改过的名称", (await host.Find<Matter>("M-01")).Title);
    }

    [Fact]
    public async Task The_dashboards_list_holds_what_the_dashboard_finds()
    {
        await using var host = await Open(matters: 3);
        using var browser = await host.SignedIn(Officer);

        Assert.Equal(["M-02"], await Keys(browser, "/downloads/matters.xlsx?q=M-02"));
        Assert.Equal(["M-01", "M-02", "M-03"], await Keys(browser, "/downloads/matters.xlsx?sort=key&page=9"));
        var found = await browser.Get("/?q=M-03");
        Assert.Equal(["M-03"], await Keys(browser, found.Document.QuerySelector("a[href^='/downloads/']")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData(Officer, "people", HttpStatusCode.OK, true)]
    [InlineData(Administrator, "matters", HttpStatusCode.OK, true)]
    [InlineData(Doer, "matters", HttpStatusCode.OK, false)]
    [InlineData(Doer, "projects", HttpStatusCode.OK, false)]
    [InlineData(Doer, "people", HttpStatusCode.Forbidden, false)]
    [InlineData(Leader, "people", HttpStatusCode.Forbidden, false)]
    [InlineData(Officer, "nothing", HttpStatusCode.NotFound, false)]
    public async Task Addresses_go_to_who_keeps_the_lists_alone(string visitor, string list, HttpStatusCode status, bool addresses)
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(visitor);

        var answer = await browser.Get($"/downloads/{list}.xlsx");

        Assert.Equal(status, answer.Status);
        if (status != HttpStatusCode.OK) return;
        var texts = (await Sheet(answer)).Rows.SelectMany(r => r.Cells);
        Assert.Equal(addresses, texts.Any(t => t.Contains('@', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stranger_gets_no_list()
    {
        await using var host = await Open();
        using var stranger = host.Browser();

        Assert.StartsWith("/signin", (await stranger.Get("/downloads/matters.xlsx")).Location, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> Keys(Browser browser, string address)
    {
        var sheet = await Sheet(await browser.Get(address));
        var key = sheet.Columns.Index().First(c => c.Item == ImportColumns.Key).Index;
        return sheet.Rows.Select(r => r.Cells[key]);
    }

    private static async Task<Sheet> Sheet(Seen answer)
    {
        using var content = await answer.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await SheetReader.Read("a.xlsx", content, TestContext.Current.CancellationToken)).Sheet!;
    }

    private static async Task<Seen> Upload(Browser browser, byte[] workbook) =>
        await browser.Submit(await browser.Get("/import"), "上传并预览", null, ("files", "名单.xlsx", workbook));
}
