using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Proposals;

public static class ProposalLinksEndpoints
{
    public static void MapProposalLinks(this IEndpointRouteBuilder routes)
    {
        var most = routes.ServiceProvider.GetRequiredService<Policy>().Evidence.MaxBytes + ProposalsEndpoints.FieldBytes;
        foreach (var purpose in new[] { LinkPurpose.Propose, LinkPurpose.Rate }) routes.Map(purpose, most);
        routes.MapPage($"{Addresses.Link(LinkPurpose.Rate, "{token}")}/letter", (string token, HttpResponse response, ProposalLinkDesk desk, CancellationToken cancel) =>
            desk.Letter(token, response, cancel));
    }

    private static void Map(this IEndpointRouteBuilder routes, LinkPurpose purpose, long most)
    {
        var pattern = Addresses.Link(purpose, "{token}");
        routes.MapPage(pattern, (string token, ProposalLinkDesk desk, CancellationToken cancel) => desk.Show(purpose, token, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, ProposalLinkDesk desk, CancellationToken cancel) =>
            await desk.Take(purpose, token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken().TakesUpTo(most);
    }
}
