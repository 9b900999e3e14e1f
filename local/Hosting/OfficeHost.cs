using Microsoft.AspNetCore.DataProtection;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Scheduling;
using Sanwen.Local.Store;
using Sanwen.Web;
using Sanwen.Web.Access;
using Sanwen.Web.Hosting;
using Sanwen.Web.Mails;
using Sanwen.Web.Pages.Outbox;
using Sanwen.Web.Pages.Rules;

namespace Sanwen.Local.Hosting;

/// <summary>The site, the scheduler and the mail pump over one data folder.</summary>
public static class OfficeHost
{
    /// <param name="site">The address that links in mails begin with.</param>
    /// <param name="adjust">Where a caller listens elsewhere or replaces a service.</param>
    /// <exception cref="FileProblemException">The keys cannot be used.</exception>
    public static WebApplication Build(DataFolder data, Rules rules, Uri site, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.Combine(data.Root, "settings.json"), optional: true).AddEnvironmentVariables();
        // the keys of the session lie in a folder of their owner's, beside the data that they guard;
        // why a start failed is said by the command, without a stack trace
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddOffice(data, rules, site, builder.Configuration);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseSanwen();
        app.MapSanwen();
        return app;
    }

    private static void AddOffice(this IServiceCollection services, DataFolder data, Rules rules, Uri site, ConfigurationManager configuration)
    {
        services.AddSingleton(data);
        services.AddSingleton(rules.Policy).AddSingleton(rules.Calendar).AddSingleton(LinkKeyFile.Load(data)).AddSingleton(TimeProvider.System);
        services.AddSingleton(new SqliteStore(new(data.Database)));
        services.AddSingleton<IStore>(s => s.GetRequiredService<SqliteStore>());
        services.AddSingleton<IOutbox>(s => s.GetRequiredService<SqliteStore>());
        services.AddSingleton<IBlobs>(new FileBlobs(data.Blobs));
        services.AddMailOut(configuration, data.Outbox);
        services.AddSingleton<MailPump>();
        services.AddHostedService<Thrift>();
        services.AddSingleton<Func<Core.Mails.Mail, CancellationToken, Task<MailText>>>(s => s.GetRequiredService<MailWriter>().Write);
        services.AddSingleton<Poke>().AddSingleton(s => new Wake(s.GetRequiredService<Poke>().Now));
        services.AddSingleton<CalendarWatch>().AddSingleton<ClockWatch>().AddHostedService<Scheduler>();
        services.AddSingleton(new OutboxDisplay(ShowLinks: string.IsNullOrEmpty(configuration["Mail:Smtp:Host"])));
        services.AddSingleton(new RuleFiles($"规则文件：{data.Policy}；日历文件夹：{data.Calendar}。改动后重新启动即生效。"));
        services.AddSanwenWeb(_ => site);
        services.AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(data.Keys, "session")));
    }
}
