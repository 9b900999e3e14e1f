using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Links;
using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Documents;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Bulletins;

public static class BulletinsEndpoints
{
    private const string FileType = "text/html; charset=utf-8";

    private static readonly Trouble None = new(
        StatusCodes.Status404NotFound, "没有这个月的通报", "这个月没有开展过一月三问，或者还没有到。", "查看本月", "/months/current");

    public static void MapBulletins(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/bulletins/{month}", Show).OnlyFor();
        routes.MapPage("/bulletins/{month}.html", Download).OnlyFor();
        routes.MapPage("/bulletins/{month}.docx", DownloadDocument).OnlyFor();
        routes.MapPage("/b/{token}", Open);
        routes.MapPage("/b/{token}/docx", OpenDocument);
        routes.MapPage("/b/{token}/file", OpenFile);
    }

    private static async Task<IResult> Show(string month, HttpContext http, BulletinDesk desk, TimeProvider time, CancellationToken cancel) =>
        await Find(month, desk, time, cancel) is { } bulletin
            ? Page.Of<BulletinPage>(new { Bulletin = bulletin, Frame = Frame.Of(http), File = Addresses.BulletinFile(bulletin.Month), Document = Addresses.BulletinDocument(bulletin.Month), Trends = "/trends" })
            : None.Page(Frame.Of(http));

    private static async Task<IResult> Download(
        string month, HttpContext http, BulletinDesk desk, BulletinFile file, TimeProvider time, CancellationToken cancel) =>
        await Find(month, desk, time, cancel) is { } bulletin ? await Send(bulletin, file, cancel) : None.Page(Frame.Of(http));

    /// <summary>The link in the bulletin's mail: the same page for a leader who never signs in.</summary>
    private static async Task<IResult> Open(string token, BulletinDesk desk, LinkSigner links, TimeProvider time, CancellationToken cancel)
    {
        var (bulletin, trouble) = await Read(token, desk, links, time, cancel);
        return bulletin is null ? trouble.Page() : Page.Of<BulletinPage>(new { Bulletin = bulletin, File = $"/b/{token}/file", Document = $"/b/{token}/docx", Trends = $"/b/{token}/trends" });
    }

    private static async Task<IResult> OpenFile(
        string token, BulletinDesk desk, LinkSigner links, BulletinFile file, TimeProvider time, CancellationToken cancel)
    {
        var (bulletin, trouble) = await Read(token, desk, links, time, cancel);
        return bulletin is null ? trouble.Page() : await Send(bulletin, file, cancel);
    }

    private static async Task<IResult> DownloadDocument(
        string month, HttpContext http, BulletinDesk desk, Policy policy, TimeProvider time, CancellationToken cancel) =>
        await Find(month, desk, time, cancel) is { } bulletin ? Document(bulletin, policy) : None.Page(Frame.Of(http));

    private static async Task<IResult> OpenDocument(
        string token, BulletinDesk desk, LinkSigner links, Policy policy, TimeProvider time, CancellationToken cancel)
    {
        var (bulletin, trouble) = await Read(token, desk, links, time, cancel);
        return bulletin is null ? trouble.Page() : Document(bulletin, policy);
    }

    private static IResult Document(Bulletin bulletin, Policy policy) =>
        Results.File(BulletinDocument.Write(bulletin, policy), BulletinDocument.ContentType, $"{BulletinHead.Of(bulletin, policy).Number}.docx");

    private static async Task<(Bulletin? Bulletin, Trouble Trouble)> Read(
        string token, BulletinDesk desk, LinkSigner links, TimeProvider time, CancellationToken cancel) =>
        links.Read(token, LinkPurpose.Bulletin, time.GetUtcNow()) switch
        {
            LinkReading.Valid valid => (await Find(valid.Link.Instance[Month.Prefix.Length..], desk, time, cancel), None),
            LinkReading.Expired => (null, Trouble.Expired("打开通报的")),
            _ => (null, Trouble.BadLink),
        };

    private static async Task<Bulletin?> Find(string month, BulletinDesk desk, TimeProvider time, CancellationToken cancel) =>
        YearMonth.TryParse(month, out var value) ? await desk.Find(value, time.GetUtcNow(), cancel) : null;

    private static async Task<IResult> Send(Bulletin bulletin, BulletinFile file, CancellationToken cancel) =>
        Results.File(Encoding.UTF8.GetBytes(await file.Write(bulletin, cancel)), FileType, $"bulletin-{bulletin.Month}.html");
}
