using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Inbound;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Pages;

namespace Sanwen.Web.Inbound;

/// <summary>
/// Takes mails from the receiving mail service. Open to anybody: what counts is the secret in the address that a mail was replied to,
/// which only who got that mail has, as with the link in it.
/// </summary>
public sealed partial class InboundDesk(Replying replying, TimeProvider clock, ILogger<InboundDesk> log)
{
    /// <summary>
    /// 200 when a mail was dealt with, be it that nothing came of it; 400 with the reason for what is no such form. The service calls
    /// again after 5xx only.
    /// </summary>
    public async Task<IResult> Take(HttpContext http, CancellationToken cancel)
    {
        try
        {
            var form = await ParseForm.Read(http.Request, cancel);
            var outcome = await replying.Take(ParseMail.Of(form), clock.GetUtcNow(), cancel);
            Log(outcome);
            return form["return"] is { } page
                ? http.SeeOther(LocalAddress.Or(ParseCharset.Decode(page, null)), ReplyNews.Of(outcome))
                : Results.Text("ok\n");
        }
        catch (InvalidDataException fault)
        {
            Unreadable(fault.Message);
            return Results.Text(fault.Message + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (ConflictException fault)
        {
            return Results.Text(fault.Message + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private void Log(ReplyOutcome outcome)
    {
        if (outcome is ReplyOutcome.Ignored ignored) PassedOver(ignored.Why, ignored.Mail is { } mail ? Reference.Of(mail.Id) : "none");
        else Heard(outcome.GetType().Name, Reference.Of(ReplyNews.MailOf(outcome)!.Id));
    }

    [LoggerMessage(LogLevel.Warning, "A call of the inbound address was no mail: {Reason}")]
    private partial void Unreadable(string reason);

    [LoggerMessage(LogLevel.Warning, "A mail that came in was passed over: {Why}, to mail {Mail}")]
    private partial void PassedOver(ReplyObjection why, string mail);

    [LoggerMessage(LogLevel.Information, "A reply to mail {Mail} ended as {Outcome}")]
    private partial void Heard(string outcome, string mail);
}
