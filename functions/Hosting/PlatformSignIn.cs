using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sanwen.Core.Offices;
using Sanwen.Web.Access;

namespace Sanwen.Functions.Hosting;

/// <summary>App Service Authentication: where it is on, staff sign in by Entra ID; where it is off, nobody's word about it is taken.</summary>
public static class PlatformSignIn
{
    /// <summary>Set by the platform where App Service Authentication is on.</summary>
    public const string Switch = "WEBSITE_AUTH_ENABLED";

    private const string Scheme = "AppService";

    public static IServiceCollection AddPlatformSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        if (!bool.TryParse(configuration[Switch], out var on) || !on) return services;
        services.AddSingleton(new SignInDoor(
            next => $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(next)}", "/.auth/logout"));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Handler>(Scheme, null);

        // The cookie of mailed sign-in signs nobody in any more.
        return services.Configure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = Scheme);
    }

    /// <summary>Where the platform does not watch its headers, anybody can send them: they are taken away before anything reads them.</summary>
    public static IApplicationBuilder UsePlatformSignIn(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<SignInDoor>() is not null) return app;
        return app.Use((http, next) =>
        {
            var headers = http.Request.Headers;
            foreach (var name in headers.Keys.Where(k => k.StartsWith(ClientPrincipal.Header, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                headers.Remove(name);
            }

            return next(http);
        });
    }

    private sealed class Handler(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, OfficeReader offices)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[ClientPrincipal.Header] is not [{ Length: > 0 } text]) return AuthenticateResult.NoResult();
            if (ClientPrincipal.ReadAddresses(text) is not { } addresses) return AuthenticateResult.Fail("The header cannot be read.");

            // An account may have several addresses, of which the people file has one.
            var people = (await offices.Read(Context.RequestAborted)).People;
            var email = addresses.FirstOrDefault(people.ContainsKey) ?? addresses.FirstOrDefault();
            var identity = new ClaimsIdentity(email is null ? [] : [new Claim(ClaimTypes.Email, email)], Scheme.Name);
            return AuthenticateResult.Success(new(new(identity), Scheme.Name));
        }
    }
}
