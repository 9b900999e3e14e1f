using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Issues;

public static class IssueLinksEndpoints
{
    public static void MapIssueLinks(this IEndpointRouteBuilder routes)
    {
        foreach (var purpose in new[] { LinkPurpose.Consult, LinkPurpose.Rule, LinkPurpose.Handle }) routes.Map(purpose);
    }

    private static void Map(this IEndpointRouteBuilder routes, LinkPurpose purpose)
    {
        var pattern = Addresses.Link(purpose, "{token}");
        routes.MapPage(pattern, (string token, string? done, IssueLinkDesk desk, CancellationToken cancel) => desk.Show(purpose, token, done, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, IssueLinkDesk desk, CancellationToken cancel) =>
            await desk.Take(purpose, token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken();
    }
}
