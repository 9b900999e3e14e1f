using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.SignIn;

/// <summary>Signing in and out where the host has a door of its own.</summary>
internal static class DoorEndpoints
{
    public static void MapDoor(this IEndpointRouteBuilder routes, SignInDoor door)
    {
        var stranger = new Trouble(
            StatusCodes.Status403Forbidden,
            "不在人员名单中",
            "您已用单位账号登录，但人员名单中没有这个账号的邮箱。请联系督办员或管理员；也可以退出后换一个账号。",
            "退出单位账号",
            door.Leave);

        // Who came through the door and is nobody here would come through it again at once, and again.
        routes.MapPage("/signin", (string? next, HttpContext http) =>
            http.Visitor() is not null ? Results.Redirect(LocalAddress.Or(next))
            : http.User.Identity is { IsAuthenticated: true } ? stranger.Page()
            : Results.Redirect(door.Enter(LocalAddress.Or(next))));
        routes.MapPost("/signout", (HttpContext http) => Leaving(door, http.Response));
    }

    /// <summary>By a page that leads on: where a form is led to another site, as the door does, browsers refuse to follow.</summary>
    private static IResult Leaving(SignInDoor door, HttpResponse response)
    {
        response.Headers["Refresh"] = $"0; url={door.Leave}";
        return new Trouble(StatusCodes.Status200OK, "正在退出", "没有自动跳转的话，请点下面的按钮。", "退出单位账号", door.Leave).Page();
    }
}
