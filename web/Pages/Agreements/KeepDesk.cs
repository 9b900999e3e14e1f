using Microsoft.AspNetCore.Http;
using Sanwen.Core.Agreements;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Agreements;

/// <summary>The page that an agreements' digest opens: all that its person keeps, each to renew, to end, or to log what was done.</summary>
public sealed class KeepDesk(RecordReader<Agreement> agreements, OfficeReader offices, LinkSigner signer, Keeping keeping, TimeProvider clock)
{
    /// <param name="done">What was just done here.</param>
    /// <param name="key">To which agreement.</param>
    public async Task<IResult> Show(string token, string? done, string? key, CancellationToken cancel)
    {
        if (Open(token) is not ({ } link, { } person)) return Trouble.BadLink.Page();
        if (signer.Read(token, LinkPurpose.Keep, clock.GetUtcNow()) is LinkReading.Expired) return Trouble.Expired("共建协议的").Page();
        return await Page(token, link, person, KeepForm.None, view => Did(view, done, key), StatusCodes.Status200OK, cancel);
    }

    public async Task<IResult> Take(string token, IFormCollection sent, CancellationToken cancel)
    {
        if (signer.Read(token, LinkPurpose.Keep, clock.GetUtcNow()) is not LinkReading.Valid) return await Show(token, null, null, cancel);
        if (Open(token) is not ({ } link, { } person)) return Trouble.BadLink.Page();
        var form = KeepForm.Read(sent);
        if (form.Deed is not { } deed) return Results.BadRequest();

        // The link is for one person's agreements, whatever else its reader may do.
        var mine = (await agreements.Read(cancel)).GetValueOrDefault(Agreement.IdOf(form.Key))?.Responsible == person;
        var outcome = mine
            ? await form.Send(keeping, link.Person, clock.GetUtcNow(), cancel)
            : new Outcome<Agreement>.Refused("这份协议不在这个链接里。");
        if (outcome is not Outcome<Agreement>.Refused refused)
        {
            return new SeeOther($"{Addresses.Link(LinkPurpose.Keep, token)}?done={QueryWords.Word(deed)}&key={Uri.EscapeDataString(form.Key)}");
        }

        return await Page(
            token, link, person, form with { Error = refused.Reason }, _ => new($"没有记录。{refused.Reason}", IsError: true), StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private (Link? Link, string? Person) Open(string token)
    {
        var link = signer.Read(token, LinkPurpose.Keep, clock.GetUtcNow()).Genuine;
        return (link, link is null ? null : AgreementLink.Read(link.Instance));
    }

    /// <summary>An address that only says that something was done is not believed.</summary>
    private static Flash? Did(KeepView view, string? done, string? key)
    {
        if (view.All.FirstOrDefault(a => a.Key == key) is not { } agreement) return null;
        return done switch
        {
            "renew" when agreement.Terms.Count > 0 => new(KeepForm.Done(KeepDeed.Renew, agreement)),
            "end" when agreement.Ending is not null => new(KeepForm.Done(KeepDeed.End, agreement)),
            "log" when agreement.Activities.Count > 0 => new(KeepForm.Done(KeepDeed.Log, agreement)),
            _ => null,
        };
    }

    private async Task<IResult> Page(
        string token, Link link, string person, KeepForm form, Func<KeepView, Flash?> flash, int status, CancellationToken cancel)
    {
        var (office, today) = (await offices.Read(cancel), China.DateOf(clock.GetUtcNow()));
        var mine = (await agreements.Read(cancel)).Values.Where(a => a.Responsible == person).OrderBy(a => a.To).ToList();
        var view = new KeepView(Addresses.Link(LinkPurpose.Keep, token), mine, office, today, person, office.As(link.Person, person, today));
        return Rendering.Page.Of<KeepPage>(new { View = view, Form = form, Flash = flash(view) }, status);
    }
}
