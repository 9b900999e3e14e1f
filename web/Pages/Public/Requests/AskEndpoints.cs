using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Policies;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>The pages for residents: nobody signs in, and no script or third party is needed.</summary>
public static class AskEndpoints
{
    private const long FieldBytes = 256 * 1024;

    public static void MapAsk(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/ask", (AskDesk desk, CancellationToken cancel) => desk.Show(cancel));
        routes.MapPage("/ask/lookup", LookupDesk.Show);
        routes.MapPost("/ask/lookup", async (HttpRequest request, LookupDesk desk, CancellationToken cancel) =>
            await desk.Take(await request.ReadFormAsync(cancel), cancel)).WithoutFormToken().RequireRateLimiting(RequestLimit.Looking);
        routes.MapPage("/ask/{channel}", (string channel, AskDesk desk, CancellationToken cancel) => desk.Form(channel, null, cancel));
        routes.MapPost("/ask/{channel}", async (string channel, HttpRequest request, AskDesk desk, CancellationToken cancel) =>
            await desk.Take(channel, await request.ReadFormAsync(cancel), null, cancel))
            .WithoutFormToken()
            .RequireRateLimiting(RequestLimit.Asking)
            .TakesUpTo(MostBytes(routes));
    }

    /// <summary>All photos and the fields beside them.</summary>
    internal static long MostBytes(IEndpointRouteBuilder routes)
    {
        var photos = routes.ServiceProvider.GetRequiredService<Policy>().Requests.Photos;
        return (photos.MaxFiles * photos.MaxMegabytes * 1024L * 1024L) + FieldBytes;
    }
}
