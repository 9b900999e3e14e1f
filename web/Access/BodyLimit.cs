using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sanwen.Web.Access;

/// <summary>How much a form may send: little, but where files are taken.</summary>
public static class BodyLimit
{
    private const long Default = 1024 * 1024;

    private sealed record Most(long Bytes);

    /// <param name="bytes">The longest body taken, all fields and files together.</param>
    public static TBuilder TakesUpTo<TBuilder>(this TBuilder route, long bytes)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Most(bytes));

    /// <summary>Refuses what says to be too long before it is read, and stops reading what turns out to be.</summary>
    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<Most>()?.Bytes ?? Default;
        if (http.Request.ContentLength > most)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = most;
        return next(http);
    });
}
