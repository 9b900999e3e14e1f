using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Programmes;

public static class ProgrammesEndpoints
{
    public static void MapProgrammes(this IEndpointRouteBuilder routes) =>
        routes.MapPage("/programmes", (HttpContext http) => Page.Of<ProgrammesPage>(new { Frame = Frame.Of(http) })).OnlyFor();
}
