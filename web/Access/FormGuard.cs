using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sanwen.Web.Access;

/// <summary>Takes forms from the site's own pages only; comes after <see cref="Visitors.UseVisitors"/>.</summary>
public static class FormGuard
{
    private sealed class LinkIsSecret;

    /// <summary>For pages that a mailed link opens: they use no cookie, and who has the link may post.</summary>
    public static TBuilder WithoutFormToken<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new LinkIsSecret());

    public static IApplicationBuilder UseFormGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && !await IsOurs(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    });

    private static async Task<bool> IsOurs(HttpContext http)
    {
        // Every current browser says where a form comes from; this also keeps others from signing somebody in as themselves.
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") return false;

        // Who is not signed in has nothing that a forged form could use; a session that has ended must not keep anybody from signing in.
        if (http.Visitor() is null) return true;
        if (http.GetEndpoint()?.Metadata.GetMetadata<LinkIsSecret>() is not null) return true;

        // Read here first: the token store would turn "too long" into "no token".
        if (http.Request.HasFormContentType) await http.Request.ReadFormAsync(http.RequestAborted);
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }
}
