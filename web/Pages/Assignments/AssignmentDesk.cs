using Microsoft.AspNetCore.Http;
using Sanwen.Core.Assignments;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Assignments;

/// <summary>The page that an assignment is acknowledged and answered on.</summary>
public sealed class AssignmentDesk(IStore store, OfficeReader offices, LinkSigner signer, Assigning assigning, TimeProvider clock)
{
    /// <param name="done">What was just done here: <c>acknowledge</c> or <c>answer</c>.</param>
    public async Task<IResult> Show(string token, string? done, CancellationToken cancel)
    {
        var (link, expired) = Read(token);
        if (link is null || await store.Find<Assignment>(link.Instance, cancel) is not { } stored) return Trouble.BadLink.Page();
        if (expired) return Trouble.Expired($"这是 {Texts.When.Day(China.DateOf(stored.Value.SentAt))} 的交办，").Page();

        var flash = done switch
        {
            "answer" when stored.Value.Answer is not null => new Flash("答复已送达交办人。"),
            "acknowledge" when stored.Value.AcknowledgedAt is not null => new Flash("已确认收到。"),
            _ => null,
        };
        return await Page(token, link, stored.Value, flash, null, "", StatusCodes.Status200OK, cancel);
    }

    public async Task<IResult> Take(string token, IFormCollection form, CancellationToken cancel)
    {
        var (link, expired) = Read(token);
        if (link is null || expired) return await Show(token, null, cancel);

        var (action, now) = (form["action"].ToString(), clock.GetUtcNow());
        var words = form["words"].ToString().ReplaceLineEndings("\n");
        var outcome = action switch
        {
            "answer" => await assigning.Answer(link.Instance, link.Person, words, now, cancel),
            "acknowledge" => await assigning.Acknowledge(link.Instance, link.Person, now, cancel),
            _ => null,
        };
        return outcome switch
        {
            Outcome<Assignment>.Done => new SeeOther($"{Address(token)}?done={action}"),
            Outcome<Assignment>.Refused refused when await store.Find<Assignment>(link.Instance, cancel) is { } stored =>
                await Page(token, link, stored.Value, null, refused.Reason, words, StatusCodes.Status422UnprocessableEntity, cancel),
            Outcome<Assignment>.Refused => Trouble.BadLink.Page(),
            _ => Results.BadRequest(),
        };
    }

    /// <summary>Opens the page to a signed-in person whose assignment it is.</summary>
    public async Task<IResult> Enter(string id, string visitor, CancellationToken cancel)
    {
        var (office, now) = (await offices.Read(cancel), clock.GetUtcNow());
        if (await store.Find<Assignment>(id, cancel) is not { } stored) return Results.NotFound();
        if (office.As(visitor, stored.Value.Person, China.DateOf(now)) is null) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return Results.Redirect(Address(signer.Sign(new(LinkPurpose.Respond, id, visitor, now.AddDays(1)))));
    }

    private (Link? Link, bool Expired) Read(string token)
    {
        var reading = signer.Read(token, LinkPurpose.Respond, clock.GetUtcNow());
        return (reading.Genuine, reading is LinkReading.Expired);
    }

    private static string Address(string token) => Addresses.Link(LinkPurpose.Respond, token);

    private async Task<IResult> Page(
        string token, Link link, Assignment assignment, Flash? flash, string? error, string words, int status, CancellationToken cancel)
    {
        var view = AssignmentView.Of(token, link.Person, assignment, await offices.Read(cancel), clock.GetUtcNow());
        if (error is not null && !view.MayAnswer) flash = new(error, IsError: true);
        return Rendering.Page.Of<AssignmentPage>(new { View = view, Flash = flash, Error = error, Words = words }, status);
    }
}
