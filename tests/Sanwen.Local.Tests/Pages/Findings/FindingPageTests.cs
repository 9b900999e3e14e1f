using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Findings;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Findings;

public sealed class FindingPageTests
{
    private const string Key = "CW-2026-0001";

    private static readonly byte[] Before = [0xFF, 0xD8, 0xFF, 1], After = [0xFF, 0xD8, 0xFF, 2];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_personal_link_to_the_close_everything_is_done_from_mails_with_photos_side_by_side()
    {
        await using var host = await Open();
        using var officer = await host.SignedIn(Officer);
        using var phone = host.Browser();
        await officer.Submit(await officer.Get("/findings"), "发送链接", [("person", Other)]);
        var reported = await phone.Submit(
            await phone.Get(await host.LinkTo(Other, FindingNews.Invited)),
            "上报",
            [("programme", "创文"), ("what", "井盖缺失"), ("place", "升平路"), ("severity", "较重")],
            ("evidence", "现场.jpg", Before));
        Assert.Contains($"已登记，编号 {Key}", reported.Text, StringComparison.Ordinal);

        var verified = await phone.Submit(await phone.Get(await host.LinkTo(Officer, FindingNews.Reported)), "核实属实");
        Assert.Contains("已核实，请分派", verified.Text, StringComparison.Ordinal);
        await phone.Submit(verified, "分派", [("unit", "城建办"), ("handler", Doer), ("leader", Leader)]);

        var asked = await host.LinkTo(Doer, FindingNews.Dispatched);
        var progress = await phone.Submit(await phone.Get(asked), "报告进展", [("words", "已围挡")]);
        Assert.Contains("整改中", progress.Text, StringComparison.Ordinal);
        var missing = await phone.Submit(progress, "整改完成", [("words", "已补齐")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("请附上整改后的照片", missing.Text, StringComparison.Ordinal);
        await phone.Submit(progress, "整改完成", [("words", "已补齐")], ("evidence", "补齐.jpg", After));

        var late = await phone.Submit(progress, "整改完成", [("words", "又补")], ("evidence", "补齐.jpg", After));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("这一步已经办过", late.Text, StringComparison.Ordinal);

        var check = await phone.Get(await host.LinkTo(Officer, FindingNews.Rectified));
        Assert.Equal([Before, After], await Pictures(phone, check));
        var closed = await phone.Submit(check, "复核通过，销号");
        Assert.Contains("已销号", closed.Text, StringComparison.Ordinal);
        Assert.NotNull(await host.LinkTo(Doer, FindingNews.Closed));
        Assert.Contains(await host.Mails(MailKind.Finding), m => m.Finding == FindingNews.Closed && m.To == Other && m.Link is null);

        var page = await officer.Get($"/findings/{Key}");
        Assert.Equal([Before, After], await Pictures(officer, page));
        foreach (var step in new[] { "发现创文问题", "核实属实", "分派给城建办", "整改进展：已围挡", "整改完成：已补齐", "复核通过" })
        {
            Assert.Contains(step, page.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_finding_of_an_inspection_is_closed_by_closing_its_matter()
    {
        await using var host = await Open();
        using var officer = await host.SignedIn(Officer);
        await officer.Submit(await officer.Get("/findings/new"), "上报", [("programme", "巡查"), ("what", "用电接入困难"), ("place", "招商项目001"), ("severity", "一般")]);
        await officer.Submit(await officer.Get("/findings/XC-2026-0001"), "核实属实");
        var dispatched = await officer.Submit(await officer.Get("/findings/XC-2026-0001"), "分派", [("unit", "城建办"), ("leader", Leader)]);
        Assert.Contains("列为督办事项 XC-2026-0001", dispatched.Text, StringComparison.Ordinal);
        Assert.Empty(dispatched.Document.QuerySelectorAll("#act"));
        Assert.Equal(("1", "0"), await Figures(officer));

        var now = host.Clock.GetUtcNow();
        var applied = await host.Service<Applying>().Apply("XC-2026-0001", Head, new(ApprovalKind.CloseOut, "已接入"), now, Cancel);
        var approval = Assert.IsType<Outcome<Approval>.Done>(applied).Value;
        await host.Service<Deciding>().Decide(approval.Id, approval.Deciders[0], approve: true, "", now, Cancel);

        Assert.Contains("已销号", (await officer.Get("/findings/XC-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Equal(("1", "1"), await Figures(officer));
    }

    [Fact]
    public async Task Looking_changes_nothing_and_others_may_only_look()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await host.Dispatched();
        var link = await host.LinkTo(Head, FindingNews.Dispatched);
        var before = await host.Stored<Finding>(Finding.IdOf(Key));

        foreach (var query in new[] { "", "?done=rectify", "?do=rectify&words=x" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(link + query)).Status);
            Assert.Equal(HttpStatusCode.OK, (await browser.Head(link + query)).Status);
        }

        Assert.DoesNotContain("整改完成已记录", (await browser.Get($"{link}?done=rectify")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{link}/files/00000000000000000000000000000000")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{link[..^3]}abc")).Status);
        using var stranger = await host.SignedIn(Other);
        var page = await stranger.Get($"/findings/{Key}");
        Assert.Empty(page.Document.QuerySelectorAll("#act"));
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Post($"/findings/{Key}", ("do", "report"), ("words", "x"), ("__RequestVerificationToken", token))).Status);
        Assert.Equal(before.Version, (await host.Stored<Finding>(Finding.IdOf(Key))).Version);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_nothing_is_kept()
    {
        await using var host = await Open();
        using var officer = await host.SignedIn(Officer);

        var page = await officer.Submit(
            await officer.Get("/findings/new"),
            "上报",
            [("programme", "创文"), ("what", "井盖缺失"), ("place", "升平路"), ("severity", "一般")],
            ("evidence", "现场.jpg", [(byte)'M', (byte)'Z']));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("内容与扩展名 .jpg 不符", page.Text, StringComparison.Ordinal);
        Assert.Equal("井盖缺失", page.ValueOf("what"));
        Assert.False(Directory.Exists(host.BlobFolder));
        Assert.Empty(await host.Store.List<Finding>("", Cancel));
    }

    /// <summary>列入督办 and 已销号 of the list's page.</summary>
    private static async Task<(string Matters, string Closed)> Figures(Browser browser)
    {
        var tiles = (await browser.Get("/findings")).Document.QuerySelectorAll(".figures .figure")
            .ToDictionary(f => f.QuerySelector(".figure-label")!.TextContent, f => f.QuerySelector(".figure-value")!.TextContent);
        return (tiles["列入督办"], tiles["已销号"]);
    }

    private static async Task<IReadOnlyList<byte[]>> Pictures(Browser browser, Seen page)
    {
        var pictures = new List<byte[]>();
        foreach (var image in page.Document.QuerySelectorAll(".photos img"))
        {
            var file = (await browser.Get(image.GetAttribute("src")!)).Response;
            Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
            pictures.Add(await file.Content.ReadAsByteArrayAsync(Cancel));
        }

        return pictures;
    }
}
