using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Functions.Store;
using Sanwen.Functions.Telemetry;
using Sanwen.Web.Hosting;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Functions.Hosting;

/// <summary>What happens before the first request: settings, rules and keys are checked, and an empty store gets its first people.</summary>
public static class Opening
{
    /// <summary>Exit code of a start that failed.</summary>
    public const int Failed = CommandFaults.WrongInput;

    /// <summary>Runs the app until it is stopped. Where it cannot start, says everything that is wrong and returns at once.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Open(this IHost host, CancellationToken cancel = default)
    {
        try
        {
            await Prepare(host.Services, cancel);
            await Greet(host.Services, cancel);
        }
        catch (Exception e) when (Problems(e) is { } problems)
        {
            // The log reaches the host only once the app runs; what a process says before it ends, the host logs.
            foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
            host.Dispose();
            return Failed;
        }

        await host.RunAsync(cancel);
        return 0;
    }

    /// <exception cref="OptionsValidationException">Wrong settings; in an <see cref="AggregateException"/> those of several parts.</exception>
    /// <exception cref="FileProblemException">Rules or keys cannot be used.</exception>
    /// <exception cref="StoreException">The storage account cannot be reached, or refuses.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel = default)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        await services.GetRequiredService<StoreStart>().Run(cancel);
        services.GetRequiredService<TablesStore>().Committed += Measures.Committed;
        services.GetRequiredService<OfficeFiles>().Create();
        services.GetRequiredService<Rules>();
        services.GetRequiredService<LinkSigner>();
        await Begin(services.GetRequiredService<FirstLists>(), services.GetRequiredService<IOptions<OfficeOptions>>().Value, cancel);
    }

    /// <summary>On a developer's machine no mail brings the link.</summary>
    private static async Task Greet(IServiceProvider services, CancellationToken cancel)
    {
        var site = new Uri(services.GetRequiredService<IOptions<OfficeOptions>>().Value.Site);
        if (!site.IsLoopback || !services.GetRequiredService<OutboxDisplay>().ShowLinks) return;
        await Console.Out.WriteLineAsync(await services.GetRequiredService<Welcome>().Line(cancel));
    }

    private static async Task Begin(FirstLists first, OfficeOptions options, CancellationToken cancel)
    {
        if (!await first.AreMissing(cancel)) return;
        if (bool.Parse(options.Sample)) await first.Sample(cancel);
        else if (options.Administrator.Length > 0) await first.Administrator(options.Administrator, cancel);
        else throw new OptionsValidationException(OfficeOptions.Section, typeof(OfficeOptions), ["Sanwen:Administrator 没有填写。人员名单还是空的：请填写第一位管理员的邮箱，由其登录后导入名单；试用可设 Sanwen:Sample 为 true。"]);
    }

    private static IEnumerable<string>? Problems(Exception e) =>
        e is StoreException or RequestFailedException ? [e.Message] : CommandFaults.Problems(e);
}
