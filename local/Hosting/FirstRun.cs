using Sanwen.Web.Hosting;

namespace Sanwen.Local.Hosting;

/// <summary>An empty store gets the sample office.</summary>
internal static class FirstRun
{
    /// <exception cref="InvalidOperationException">The lists that come with the program cannot be imported.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        var first = services.GetRequiredService<FirstLists>();
        if (!await first.AreMissing(cancel) || await first.Sample(cancel) is not { } plan) return;
        Console.Out.WriteLine($"已载入示例单位：{plan.People.Count} 人、{plan.Matters.Count} 项、{plan.Projects.Count} 个重点项目。");
    }
}
