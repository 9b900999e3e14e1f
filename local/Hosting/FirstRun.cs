using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;

namespace Sanwen.Local.Hosting;

/// <summary>An empty store gets the sample office, through the same door as any import.</summary>
internal static class FirstRun
{
    /// <exception cref="InvalidOperationException">The lists that come with the program cannot be imported.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IStore>();
        if ((await store.List<Person>(cancel: cancel)).Count > 0) return;

        var readings = new List<SheetReading>();
        foreach (var file in Seeds.Lists)
        {
            await using var content = File.OpenRead(file);
            readings.Add(await SheetReader.Read(file, content, cancel));
        }

        var importing = services.GetRequiredService<Importing>();
        var plan = await importing.Preview(readings, cancel);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await importing.Apply(plan, Actor.System, now, cancel: cancel) is Outcome<ImportTally>.Refused refused)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, [refused.Reason, .. plan.Problems.Select(p => p.ToString())]));
        }

        Console.Out.WriteLine($"已载入示例单位：{plan.People.Count} 人、{plan.Matters.Count} 项。");
    }
}
