using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Agreements;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Agreements;

public static class AgreementsEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/agreements", List).OnlyFor();
        routes.MapPage("/agreements/{key}", (string key, HttpContext http, IStore store, OfficeReader offices, TimeProvider time, CancellationToken cancel) =>
            Show(key, KeepForm.None, http, store, offices, time, cancel)).OnlyFor();
        routes.MapPost("/agreements/{key}", Take).OnlyFor();
    }

    private static async Task<IResult> List(
        HttpContext http, OfficeReader offices, RecordReader<Agreement> agreements, TimeProvider time, CancellationToken cancel)
    {
        var (office, today) = (await offices.Read(cancel), China.DateOf(time.GetUtcNow()));
        var list = AgreementList.Of((await agreements.Read(cancel)).Values, office, today, AgreementQuery.Read(http.Request.Query));
        return Page.Of<AgreementsPage>(new { List = list, Office = office, Today = today, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(
        string key, KeepForm form, HttpContext http, IStore store, OfficeReader offices, TimeProvider time, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await store.Find<Agreement>(Agreement.IdOf(key), cancel) is not { Value: var agreement })
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这份协议", $"没有编号为 {key} 的协议，可能是编号有误。", "查看全部协议", "/agreements").Page(frame);
        }

        var (office, today) = (await offices.Read(cancel), China.DateOf(time.GetUtcNow()));
        var mayKeep = Keeping.MayKeep(office, agreement, frame.Visitor!.Email, today) is not null;
        return Page.Of<AgreementPage>(
            new
            {
                Agreement = agreement,
                Office = office,
                Today = today,
                Journal = (await store.Journal(agreement.Id, cancel)).Reverse().ToList(),
                MayKeep = mayKeep,
                Form = form,
                Frame = frame,
                Flash = form.Error is { } error ? new Flash($"没有记录。{error}", IsError: true) : http.TakeFlash(),
            },
            form.Error is null ? StatusCodes.Status200OK : mayKeep ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> Take(
        string key, HttpContext http, Keeping keeping, IStore store, OfficeReader offices, TimeProvider time, CancellationToken cancel)
    {
        var form = KeepForm.Read(await http.Request.ReadFormAsync(cancel)) with { Key = key };
        if (form.Deed is not { } deed) return Results.BadRequest();
        return await form.Send(keeping, http.Visitor()!.Email, time.GetUtcNow(), cancel) switch
        {
            Outcome<Agreement>.Done done => http.SeeOther(Addresses.Agreement(key), KeepForm.Done(deed, done.Value)),
            Outcome<Agreement>.Refused refused => await Show(key, form with { Error = refused.Reason }, http, store, offices, time, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }
}
