using Microsoft.Extensions.DependencyInjection;

namespace Sanwen.Functions.Orchestrations;

public static class OrchestrationServices
{
    public static IServiceCollection AddOrchestrations(this IServiceCollection services) => services
        .AddSingleton<Pokes>()
        .AddSingleton<Housekeeping>()
        .AddSingleton<MonthWatch>();
}
