using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Decisions;

public static class DecisionsEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/d/{token}", (string token, string? done, DecisionDesk desk, CancellationToken cancel) => desk.Show(token, done, cancel));
        routes.MapPost("/d/{token}", async (string token, HttpRequest request, DecisionDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken();
        routes.MapPage("/decide/{approval}", (string approval, HttpContext http, DecisionDesk desk, CancellationToken cancel) =>
            desk.Enter(approval, http.Visitor()!.Email, cancel)).OnlyFor();
    }
}
