using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Sanwen.Web.Rendering;

/// <summary>A component as the answer to a request.</summary>
public static class Page
{
    /// <param name="parameters">An object whose properties, or a dictionary whose entries, are the component's parameters.</param>
    public static IResult Of<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new Result<TComponent>(new RouteValueDictionary(parameters), status, "no-store");

    /// <summary>A page that shows everybody the same, and may be kept by whoever passes it on.</summary>
    public static IResult Shared<TComponent>(object parameters, TimeSpan age)
        where TComponent : IComponent => new Result<TComponent>(
            new RouteValueDictionary(parameters), StatusCodes.Status200OK, $"public, max-age={(int)age.TotalSeconds}");

    private sealed class Result<TComponent>(RouteValueDictionary parameters, int status, string cache) : IResult, IStatusCodeHttpResult
        where TComponent : IComponent
    {
        public int? StatusCode => status;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            // Rendered in full before the first byte goes out, so that a fault still becomes a proper error page.
            var html = await httpContext.RequestServices.GetRequiredService<Html>().Render<TComponent>(parameters).ConfigureAwait(false);
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.CacheControl = cache;
            await response.WriteAsync(html, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
