using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Access;

namespace Sanwen.Web.Inbound;

public static class InboundEndpoints
{
    /// <summary>Bytes; SendGrid takes mails of 30 MB with all that is attached.</summary>
    private const long Longest = 32 * 1024 * 1024;

    private static readonly string[] Paths = ["/inbound/email", "/api/inbound/email"];

    public static void MapInbound(this IEndpointRouteBuilder routes)
    {
        foreach (var path in Paths)
        {
            routes.MapPost(path, (HttpContext http, InboundDesk desk, CancellationToken cancel) => desk.Take(http, cancel))
                .WithoutFormToken().TakesUpTo(Longest);
        }
    }
}
