using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Requests;

public static class RequestLinksEndpoints
{
    public static void MapRequestLinks(this IEndpointRouteBuilder routes)
    {
        var pattern = Addresses.Link(LinkPurpose.Serve, "{token}");
        routes.MapPage(pattern, (string token, string? done, RequestLinkDesk desk, CancellationToken cancel) => desk.Show(token, done, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, RequestLinkDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken();
    }
}
