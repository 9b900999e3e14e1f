using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Sanwen.Functions.Hosting;

namespace Sanwen.Functions.Triggers;

public sealed class Health(HealthReport report)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>200 while the app works, 503 when a part of it cannot be reached.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        var health = await report.Look(client);
        var response = request.HttpContext.Response;
        response.StatusCode = health.State == HealthState.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.Headers.CacheControl = "no-store";
        await response.WriteAsJsonAsync(health, Json, request.HttpContext.RequestAborted);
        return Results.Empty;
    }
}
