using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Sanwen.Core.Calendars;
using Sanwen.Core.Links;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Calendars;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Calendars;

public static class CalendarsEndpoints
{
    private static readonly Trouble Ended = new(
        StatusCodes.Status410Gone, "日历订阅已停止", "订阅链接已更换，或者您已不在人员名单中。请登录三问，在自己的页面上重新订阅。", "登录", "/");

    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/ics/{token}.ics", Feed);
        routes.MapPage("/a/{token}/calendar", Offer);
        routes.MapPost("/people/{email}/calendar", Renew).OnlyFor();
    }

    /// <summary>Programs come every few hours: what has not changed is not sent again.</summary>
    private static async Task<IResult> Feed(
        string token, HttpResponse response, CalendarDesk desk, Subscribing subscribing, FeedMoments moments, LinkSigner links, TimeProvider time, CancellationToken cancel)
    {
        var reading = links.Read(token, LinkPurpose.Calendar, time.GetUtcNow());
        if (reading is not LinkReading.Valid { Link: var link }) return (reading is LinkReading.Expired ? Trouble.Expired("日历订阅的") : Trouble.BadLink).Page();
        if (!await subscribing.Holds(link, cancel)) return Ended.Page();

        var text = Encoding.UTF8.GetBytes(await desk.Write(link, cancel));
        var tag = Convert.ToHexStringLower(SHA256.HashData(text));
        response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(
            text, CalendarFile.ContentType, lastModified: moments.Since(link.Person, tag, time.GetUtcNow()), entityTag: new EntityTagHeaderValue($"\"{tag[..32]}\""));
    }

    /// <summary>For who answers by link and never signs in: the calendar of whom the link was sent to.</summary>
    private static async Task<IResult> Offer(string token, CalendarDesk desk, LinkSigner links, TimeProvider time, CancellationToken cancel) =>
        links.Read(token, LinkPurpose.Answer, time.GetUtcNow()) switch
        {
            LinkReading.Valid valid => Page.Of<CalendarPage>(new { Address = await desk.AddressOf(valid.Link.Person, cancel), Back = $"/a/{token}" }),
            LinkReading.Expired => Trouble.Expired("答复的").Page(),
            _ => Trouble.BadLink.Page(),
        };

    private static async Task<IResult> Renew(string email, HttpContext http, Subscribing subscribing, TimeProvider time, CancellationToken cancel) =>
        await subscribing.Renew(email, http.Visitor()!.Email, time.GetUtcNow(), cancel) is Outcome<CalendarKey>.Refused refused
            ? new Trouble(StatusCodes.Status403Forbidden, "没有更换", refused.Reason, "返回总览", "/").Page(Frame.Of(http))
            : http.SeeOther($"{Addresses.Person(email)}#calendar", "已换成新的订阅链接，原来的不再有效，请在手机和电脑上重新订阅。");
}
