using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Rendering;

/// <summary>What a browser may do with the site's answers, and that nobody keeps them. An endpoint may say otherwise afterwards.</summary>
public static class SecurityHeaders
{
    private const string Pages =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>For a mail or bulletin shown as it is: its inline styles work, nothing in it runs or loads, and our pages may frame it.</summary>
    private const string Documents =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache, no-store";
        return next(context);
    });

    public static void AllowInlineStyles(this HttpResponse response) => response.Headers.ContentSecurityPolicy = Documents;
}
