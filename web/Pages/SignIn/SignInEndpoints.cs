using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.SignIn;

public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SignInDoor>() is { } door) routes.MapDoor(door);
        else routes.MapMailedLinks();
    }

    private static void MapMailedLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/signin", (string? next, HttpContext http) => http.Visitor() is null
            ? Page.Of<SignInPage>(new { Next = LocalAddress.Or(next) })
            : Results.Redirect(LocalAddress.Or(next)));
        routes.MapPost("/signin", async (HttpContext http, SignInDesk desk) => await desk.Ask(http)).RequireRateLimiting(SignInLimit.Policy);
        routes.MapPage("/signin/{token}", (string token, SignInDesk desk, CancellationToken cancel) => desk.Show(token, cancel));
        routes.MapPost("/signin/{token}", (string token, HttpContext http, SignInDesk desk) => desk.Enter(token, http)).WithoutFormToken();
        routes.MapPost("/signout", async (HttpContext http) =>
        {
            await http.SignOutAsync(SessionCookie.Scheme);
            return new SeeOther("/signin");
        });
    }
}
