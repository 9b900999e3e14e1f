using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sanwen.Web;
using Sanwen.Web.Hosting;
using Sanwen.Web.Pages.Rules;

namespace Sanwen.Functions.Hosting;

public static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<OfficeOptions>, OfficeOptionsCheck>();
        services.AddOptions<OfficeOptions>().Bind(configuration.GetSection(OfficeOptions.Section)).ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddOfficeFiles();
        services.AddSanwenWeb(s => new(s.GetRequiredService<IOptions<OfficeOptions>>().Value.Site));
        services.AddSingleton<SitePipeline>().AddSingleton<HealthReport>();
        services.Configure<ForwardedHeadersOptions>(TrustFrontEnd);
        services.AddLogging(KeepSecrets);
        return services;
    }

    private static void AddOfficeFiles(this IServiceCollection services)
    {
        services.AddSingleton<OfficeFiles>();
        services.AddSingleton(s => RuleBlobs.Read(s.GetRequiredService<OfficeFiles>()));
        services.AddSingleton(s => s.GetRequiredService<Rules>().Policy);
        services.AddSingleton(s => s.GetRequiredService<Rules>().Calendar);
        services.AddSingleton(s => LinkKeySource.Load(s.GetRequiredService<OfficeFiles>(), s.GetRequiredService<IOptions<OfficeOptions>>().Value));
        services.AddSingleton(s => new RuleFiles(
            $"规则文件：存储容器中的 {s.GetRequiredService<OfficeFiles>().Path(RuleBlobs.Policy)}；"
            + $"日历：{s.GetRequiredService<OfficeFiles>().Path(RuleBlobs.Calendar)}年份.json。改动后重新启动应用即生效。"));
        services.AddOptions<KeyManagementOptions>().Configure<OfficeFiles>((keys, files) => keys.XmlRepository = new SessionKeys(files));

    }

    /// <summary>
    /// Addresses of pages hold the secrets of links and the addresses of people, and the framework would log every one. That the
    /// session's keys are not encrypted once more is meant, see there.
    /// </summary>
    private static void KeepSecrets(ILoggingBuilder log) => log
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    /// <summary>
    /// The worker is reached through the Functions host on the same machine alone, and that through the platform's front end alone,
    /// which writes the visitor's address and scheme last: one entry from the right is the platform's word, all before it the
    /// visitor's own. The host's name is not taken from there, as any visitor may send one.
    /// </summary>
    private static void TrustFrontEnd(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
    }
}
