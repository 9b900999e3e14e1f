using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.People;

public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people", List).OnlyFor();
        routes.MapPage("/people/{email}", (string email, HttpContext http, PersonDesk desk, CancellationToken cancel) =>
            Show(email, SubstituteForm.Empty, StatusCodes.Status200OK, http, desk, cancel)).OnlyFor();
        routes.MapPost("/people/{email}/substitutes", SetSubstitute).OnlyFor();
        routes.MapPost("/people/{email}/address", ClearAddress).OnlyFor(Roles.Administrator);
    }

    private static async Task<IResult> List(
        string? q, HttpContext http, OfficeReader offices, RoundReader rounds, Boards boards, TimeProvider time, CancellationToken cancel)
    {
        var today = China.DateOf(time.GetUtcNow());
        var office = await offices.Read(cancel);
        var board = boards.Of(office, await rounds.Read(cancel), today);
        return Page.Of<PeoplePage>(new { View = PeopleView.Of(office, board, (q ?? "").Trim(), today), Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(
        string email, SubstituteForm form, int status, HttpContext http, PersonDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        return await desk.Find(email, frame.Visitor!.Email, cancel) is { } view
            ? Page.Of<PersonPage>(new { View = view, Form = form, Frame = frame, Flash = http.TakeFlash() }, status)
            : new Trouble(StatusCodes.Status404NotFound, "没有这个人", $"人员名单中没有 {email}。", "查看人员", "/people").Page(frame);
    }

    private static async Task<IResult> SetSubstitute(
        string email, HttpContext http, Substituting substituting, PersonDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = SubstituteForm.Read(await http.Request.ReadFormAsync(cancel));
        if (form.For(email) is not { } substitute) return await Refuse("请填写开始日期和结束日期。");
        return await substituting.Set(substitute, http.Visitor()!.Email, time.GetUtcNow(), cancel) switch
        {
            Outcome<Substitute>.Refused refused => await Refuse(refused.Reason),
            _ => http.SeeOther($"{Addresses.Person(email)}#substitutes", "已设置代理人。"),
        };

        Task<IResult> Refuse(string reason) =>
            Show(email, form with { Error = reason }, StatusCodes.Status422UnprocessableEntity, http, desk, cancel);
    }

    private static async Task<IResult> ClearAddress(
        string email, HttpContext http, Reachability reachability, TimeProvider time, CancellationToken cancel) =>
        http.SeeOther(
            Addresses.Person(email),
            await reachability.Clear(email, http.Visitor()!.Email, time.GetUtcNow(), cancel) is Outcome<AddressFault>.Refused refused
                ? refused.Reason
                : "已解除标记。");
}
