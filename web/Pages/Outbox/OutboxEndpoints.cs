using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Mails;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Outbox;

public static class OutboxEndpoints
{
    private const Roles Staff = Roles.Officer | Roles.Administrator;

    public static void MapOutbox(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/outbox", List).OnlyFor(Staff);
        routes.MapPage("/outbox/html", Html).OnlyFor(Staff);
        routes.MapPage("/outbox/{*id}", Show).OnlyFor(Staff);
        routes.MapPost("/outbox/requeue", Requeue).OnlyFor(Staff);
    }

    public static string Address(string mailId) => $"/outbox/{string.Join('/', mailId.Split('/').Select(Uri.EscapeDataString))}";

    private static async Task<IResult> List(HttpContext http, IOutbox outbox, MailWriter writer, CancellationToken cancel)
    {
        var filter = OutboxFilter.Read(http.Request.Query);
        var mails = filter.Ref.Length == 0
            ? await outbox.Mails(filter.Query, cancel)
            : await outbox.FindByReference(filter.Ref, cancel) is { } found ? [found] : [];
        var view = new OutboxView(
            filter,
            [.. mails.Take(OutboxFilter.Size).Select(m => new OutboxLine(m, writer.Subject(m.Mail)))],
            mails.Count > OutboxFilter.Size,
            await outbox.CountMails(cancel));
        return Page.Of<OutboxPage>(new { View = view, Frame = Frame.Of(http), Flash = http.TakeFlash() });
    }

    private static async Task<IResult> Show(
        string id, HttpContext http, IOutbox outbox, MailWriter writer, OutboxDisplay display, CancellationToken cancel)
    {
        if (await outbox.FindMail(id, cancel) is not { } row) return Results.NotFound();
        var shown = Shown(row.Mail, display, http);
        var text = await writer.Write(shown, cancel);
        return Page.Of<OutboxMailPage>(new
        {
            Row = row,
            text.Subject,
            text.Text,
            LinkAddress = shown.Link is { } link ? writer.AddressOf(link) : null,
            ReplyTo = display.ShowLinks && row.State == OutboxState.Sent ? text.ReplyTo : null,
            Frame = Frame.Of(http),
            Flash = http.TakeFlash(),
        });
    }

    /// <summary>The mail as its reader sees it, to be framed by the page above: nothing in it runs, and its links open in the whole window.</summary>
    private static async Task<IResult> Html(
        string id, HttpContext http, IOutbox outbox, MailWriter writer, OutboxDisplay display, CancellationToken cancel)
    {
        if (await outbox.FindMail(id, cancel) is not { } row) return Results.NotFound();
        var text = await writer.Write(Shown(row.Mail, display, http), cancel);
        http.Response.AllowInlineStyles();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(text.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.OrdinalIgnoreCase), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Requeue(HttpContext http, IOutbox outbox, CancellationToken cancel)
    {
        var id = (await http.Request.ReadFormAsync(cancel))["id"].ToString();
        var queued = await outbox.Requeue(id, cancel);
        return http.SeeOther(Address(id), queued ? "已重新排队，稍后发出。" : "没有重发：这封邮件不在“发送失败”或“结果不明”状态。");
    }

    private static Mail Shown(Mail mail, OutboxDisplay display, HttpContext http) =>
        display.ShowLinks || mail.To == http.Visitor()!.Email ? mail : mail with { Link = null };
}
