using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;

namespace Sanwen.Web.Pages.Troubles;

/// <summary>Answers every failure with a page in plain words.</summary>
public static partial class TroublePages
{
    public static IApplicationBuilder UseTroublePages(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Sanwen.Web");
        return app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusOf(e);
                if (e is StoreFaultException) Hindered(log, http.Request.Method, http.GetEndpoint()?.DisplayName, e.Message);
                else if (http.Response.StatusCode >= 500) Failed(log, http.Request.Method, http.GetEndpoint()?.DisplayName, e);
            }

            if (IsBare(http.Response)) await Show(http);
        });
    }

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= 400 && response.ContentLength is null && response.ContentType is null;

    private static Task Show(HttpContext http)
    {
        // After a server error nothing is taken for granted, least of all what signing a form needs.
        var signedIn = http.Visitor() is not null && http.Response.StatusCode < 500;
        return Trouble.Of(http.Response.StatusCode).Page(signedIn ? Frame.Of(http) : null).ExecuteAsync(http);
    }

    private static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        ConflictException => StatusCodes.Status409Conflict,
        StoreFaultException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // The address is left out: it may hold a link's secret.
    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed.")]
    private static partial void Failed(ILogger log, string method, string? endpoint, Exception e);

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed: {Words}")]
    private static partial void Hindered(ILogger log, string method, string? endpoint, string words);
}
