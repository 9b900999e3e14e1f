using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Store;
using Sanwen.Functions.Telemetry;

namespace Sanwen.Functions.Triggers;

/// <summary>Every page, form and link. What a request changed is committed when it is answered; then its instances are woken.</summary>
public sealed partial class Site(SitePipeline pages, TablesStore store, Pokes pokes, Housekeeping housekeeping, TimeProvider clock, ILogger<Site> log)
{
    [Function(nameof(Site))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        using var invocation = store.Begin();
        var begun = clock.GetUtcNow();
        try
        {
            await pages.Serve(request.HttpContext);
        }
        finally
        {
            Tracing.Touched(invocation.Touched, request.Method, begun);
            await Wake(client, invocation.Touched);
        }

        // The page has been written; a result of its own would be written after it.
        return Results.Empty;
    }

    /// <summary>Not stopped when the visitor goes away: what was committed is to go on.</summary>
    private async Task Wake(DurableTaskClient client, IReadOnlyCollection<string> touched)
    {
        try
        {
            await housekeeping.Look(client);
            await pokes.Send(client, touched);
        }
#pragma warning disable CA1031 // the change is committed and the request answered; the daily sweep finds what nobody woke
        catch (Exception fault)
#pragma warning restore CA1031
        {
            NotWoken(fault, touched.Count);
        }
    }

    [LoggerMessage(LogLevel.Error, "What a request changed is committed, but not all of {Count} instances could be woken")]
    private partial void NotWoken(Exception fault, int count);
}
