using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Web.Access;

/// <summary>Who is signed in, and what only some may do.</summary>
public static class Visitors
{
    private static readonly object Key = new();

    /// <summary>The signed-in person, or null. Set by <see cref="UseVisitors"/>.</summary>
    public static Person? Visitor(this HttpContext http) => http.Items[Key] as Person;

    /// <summary>Looks the signed-in address up in the people file at every request, so that a change of role counts at once.</summary>
    public static IApplicationBuilder UseVisitors(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.FindFirstValue(ClaimTypes.Email) is { } email)
        {
            var office = await http.RequestServices.GetRequiredService<OfficeReader>().Read(http.RequestAborted);
            http.Items[Key] = office.People.GetValueOrDefault(email);
        }

        await next(http);
    });

    /// <summary>Only for people with one of these roles; for everybody signed in when none is named. Others are sent to sign in, or refused.</summary>
    public static TBuilder OnlyFor<TBuilder>(this TBuilder route, Roles any = Roles.None)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.Visitor() is not { } visitor)
            {
                return Results.Redirect($"/signin?next={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            }

            return any == Roles.None || visitor.Is(any) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
        });
}
