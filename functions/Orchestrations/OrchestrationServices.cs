using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sanwen.Functions.Orchestrations;

public static class OrchestrationServices
{
    /// <summary>A package that was built for another backend than is set stops the start.</summary>
    public static IServiceCollection AddOrchestrations(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TaskHubOptions>, TaskHubOptionsCheck>();
        services.AddOptions<TaskHubOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.Connection = configuration[TaskHubOptions.ConnectionKey] ?? "";
            options.HostFile = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"));
        }).ValidateOnStart();
        return services.AddSingleton<Pokes>().AddSingleton<Housekeeping>().AddSingleton<MonthWatch>();
    }
}
