using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Store;
using Sanwen.Functions.Triggers;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>What anybody can reach is written down here; whatever else there is leads to signing in.</summary>
public sealed class OpenRoutesTests(Azurite azurite)
{
    private static readonly string[] Open =
    [
        "GET /a/{token}", "POST /a/{token}",
        "GET /a/{token}/calendar",
        "POST /api/inbound/email",
        "GET /ask", "GET /ask/{channel}", "POST /ask/{channel}", "GET /ask/lookup", "POST /ask/lookup",
        "GET /assets/{file}",
        "GET /b/{token}", "GET /b/{token}/file", "GET /b/{token}/docx", "GET /b/{token}/trends", "GET /b/{token}/trends/{month}",
        "GET /c/{token}", "POST /c/{token}",
        "GET /d/{token}", "POST /d/{token}",
        "GET /e/{token}", "POST /e/{token}",
        "GET /f/{token}", "POST /f/{token}", "GET /f/{token}/files/{blob}",
        "GET /g/{token}", "POST /g/{token}",
        "GET /h/{token}", "POST /h/{token}",
        "GET /ics/{token}.ics",
        "POST /inbound/email",
        "GET /j/{token}", "POST /j/{token}", "GET /j/{token}/files/{blob}",
        "GET /p/{token}", "POST /p/{token}",
        "GET /public", "GET /public/{name}",
        "GET /q/{token}", "POST /q/{token}",
        "GET /r/{token}", "POST /r/{token}",
        "GET /s/{token}", "POST /s/{token}", "GET /s/{token}/files/{blob}",
        "GET /signin", "POST /signout",
        "GET /v/{token}", "POST /v/{token}", "GET /v/{token}/letter",
    ];

    private static readonly string[] Mailed = ["POST /signin", "GET /signin/{token}", "POST /signin/{token}"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stranger_reaches_links_sign_in_and_assets_and_nothing_else(bool platform)
    {
        await using var host = await AppHost.Start(azurite, (PlatformSignIn.Switch, $"{platform}"));
        using var stranger = host.Browser();
        await stranger.Get("/signin");

        var open = new List<string>();
        foreach (var (method, pattern) in SiteRoutes(host))
        {
            var seen = await Reach(stranger, method, pattern);
            if (seen.Location?.StartsWith("/signin?next=", StringComparison.Ordinal) is not true) open.Add($"{method} {pattern}");
        }

        Assert.Equal((platform ? Open : [.. Open, .. Mailed]).Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_app_has_no_other_triggers_that_can_be_reached()
    {
        var reached = typeof(Site).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetParameters()).Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>();

        Assert.Equal(["api/events/sendgrid", "api/health", "{*path}"], reached.Select(t => t.Route).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Method, string Pattern)> SiteRoutes(AppHost host) =>
        from route in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = $"/{route.RoutePattern.RawText!.TrimStart('/')}"
        where pattern != "/api/health" && pattern != "/{*path}"
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method != "HEAD"
        select (method, pattern);

    private static Task<Seen> Reach(Browser stranger, string method, string pattern)
    {
        var path = string.Join('/', pattern.Split('/').Select(p => p.Contains('{', StringComparison.Ordinal) ? "2026-11" : p));
        return method == "GET" ? stranger.Get(path) : stranger.Post(path);
    }
}
