using Sanwen.Core.Engine;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Tests.Pages.Programmes;

/// <summary>The sample office as it comes with the program.</summary>
internal static class SampleOffice
{
    public const string Duban = "duban@zumiao.example";

    /// <summary>With its first month running.</summary>
    public static async Task<OfficeHost> Open(string moment = "2026-11-23 09:00")
    {
        var cancel = TestContext.Current.CancellationToken;
        var host = await OfficeHost.Begin(moment);
        await host.Service<FirstLists>().Sample(cancel);
        await host.Service<Clockwork>().EnsureMonth(host.Clock.GetUtcNow(), cancel);
        await host.RunDue();
        return host;
    }
}
