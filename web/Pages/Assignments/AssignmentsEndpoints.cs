using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Assignments;

public static class AssignmentsEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/r/{token}", (string token, string? done, AssignmentDesk desk, CancellationToken cancel) => desk.Show(token, done, cancel));
        routes.MapPost("/r/{token}", async (string token, HttpRequest request, AssignmentDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken();
        routes.MapPage("/respond/{assignment}", (string assignment, HttpContext http, AssignmentDesk desk, CancellationToken cancel) =>
            desk.Enter(assignment, http.Visitor()!.Email, cancel)).OnlyFor();
    }
}
