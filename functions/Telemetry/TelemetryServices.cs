using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Sanwen.Functions.Telemetry;

public static class TelemetryServices
{
    /// <summary>A collector that traces, metrics and logs are sent to, as every OpenTelemetry program is told.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Tracing.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(Measures.MeterName));
        if (!string.IsNullOrEmpty(configuration[Endpoint])) telemetry.UseOtlpExporter();
        telemetry.UseAzureMonitor(configuration);
        return services;
    }
}
