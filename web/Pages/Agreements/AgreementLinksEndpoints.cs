using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Agreements;

public static class AgreementLinksEndpoints
{
    public static void MapAgreementLinks(this IEndpointRouteBuilder routes)
    {
        var pattern = Addresses.Link(LinkPurpose.Keep, "{token}");
        routes.MapPage(pattern, (string token, string? done, string? key, KeepDesk desk, CancellationToken cancel) => desk.Show(token, done, key, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, KeepDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken();
    }
}
