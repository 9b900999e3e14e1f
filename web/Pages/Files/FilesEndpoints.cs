using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Files;

public static class FilesEndpoints
{
    /// <summary>Evidence to download.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapPage("/files/{blob}", async (string blob, string? name, HttpResponse response, IBlobs blobs, CancellationToken cancel) =>
        {
            if (await blobs.Open(blob, cancel) is not { } content) return Results.NotFound();

            var safe = EvidenceRules.SafeName(name ?? "");
            return response.Attach(content, safe, EvidenceRules.ContentTypeOf(safe));
        }).OnlyFor();
}
