using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Calls;

public static class CallLinksEndpoints
{
    /// <summary>Room for the fields beside the file.</summary>
    private const long FieldBytes = 2 * 1024 * 1024;

    public static void MapCallLinks(this IEndpointRouteBuilder routes)
    {
        var most = routes.ServiceProvider.GetRequiredService<Policy>().Evidence.MaxBytes + FieldBytes;
        var pattern = Addresses.Link(LinkPurpose.Judge, "{token}");
        routes.MapPage(pattern, (string token, string? done, CallLinkDesk desk, CancellationToken cancel) => desk.Show(token, done is not null, cancel));
        routes.MapPost(pattern, async (string token, HttpRequest request, CallLinkDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel)).WithoutFormToken().TakesUpTo(most);
        routes.MapPage($"{pattern}/files/{{blob}}", async (
            string token, string blob, HttpResponse response, CallLinkDesk desk, IBlobs blobs, CancellationToken cancel) =>
        {
            if (await desk.File(token, blob, cancel) is not { } file || await blobs.Open(file.Blob, cancel) is not { } content) return Results.NotFound();
            return response.Attach(content, file.FileName, file.ContentType);
        });
    }
}
