using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sanwen.Web.Access;

/// <summary>Being signed in: one cookie that scripts cannot read, good for 30 days from the last visit.</summary>
public static class SessionCookie
{
    public const string Name = "sanwen";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    internal static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            Protect(options.Cookie, Name);

            // An age beats a date in every browser, so that neither a wrong clock there nor a rehearsed one here ends a session.
            options.Cookie.MaxAge = Lasts;
            options.ExpireTimeSpan = Lasts;
            options.SlidingExpiration = true;
            options.LoginPath = "/signin";
        });
        services.AddAntiforgery(options =>
        {
            Protect(options.Cookie, "sanwen-form");
            options.FormFieldName = Frame.FormTokenField;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Protect(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
