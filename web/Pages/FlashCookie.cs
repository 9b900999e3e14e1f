using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sanwen.Web.Components;

namespace Sanwen.Web.Pages;

/// <summary>Carries a message over the redirect that follows a form; shown once, and gone after a minute in any case.</summary>
public static class FlashCookie
{
    private const string Name = "flash";

    /// <summary>Leads back to a page, which then says what became of the form.</summary>
    public static IResult SeeOther(this HttpContext http, string address, string text)
    {
        http.Response.Cookies.Append(Name, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), Options(http, TimeSpan.FromMinutes(1)));
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The message that waits, if any; it is not shown again.</summary>
    public static Flash? TakeFlash(this HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } value) return null;
        http.Response.Cookies.Delete(Name, Options(http, null));
        return Base64Url.IsValid(value) ? new(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(value))) : null;
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/", MaxAge = age };
}
