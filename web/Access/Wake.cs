using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sanwen.Web.Access;

/// <summary>How a host is told that a person changed something: it then runs what is due and sends what is queued at once.</summary>
public sealed record Wake(Action Poke);

public static class Waking
{
    /// <summary>Pokes after every form that was taken. A lost poke only costs time.</summary>
    public static IApplicationBuilder UseWake(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (!HttpMethods.IsPost(http.Request.Method) || http.Response.StatusCode >= StatusCodes.Status400BadRequest) return;
        http.RequestServices.GetService<Wake>()?.Poke();
    });
}
