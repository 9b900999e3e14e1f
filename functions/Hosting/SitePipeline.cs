using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sanwen.Web;

namespace Sanwen.Functions.Hosting;

/// <summary>The whole site as one step: its own middleware, routing and pages, inside the app's one trigger for pages.</summary>
public sealed class SitePipeline
{
    private readonly RequestDelegate _serve;

    public SitePipeline(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePlatformSignIn();
        app.UseSanwen();
        app.UseEndpoints(routes => routes.MapSanwen());
        _serve = app.Build();
    }

    public Task Serve(HttpContext http)
    {
        // The trigger was found by routing as well: with its endpoint set, the site's routing would look no further.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return _serve(http);
    }
}
