using System.Diagnostics;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;
using Sanwen.Web.Import;

namespace Sanwen.Bench;

/// <summary>The dashboard of a large office, asked for over HTTP by a signed-in officer.</summary>
internal static class DashboardBench
{
    private const int WarmUp = 50, Requests = 500;

    public sealed record Result(double P50, double P99, double KiB);

    public static async Task<Result> Run(SampleOffice office, DirectoryInfo folder, string query)
    {
        var data = new DataFolder(folder.FullName);
        var rules = RuleFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"), Path.Combine(AppContext.BaseDirectory, "seeds", "calendar"));
        await using var app = OfficeHost.Build(data, rules, new("http://localhost"), b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await Fill(app.Services, office);
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        await SignIn(client, app.Services);
        var result = await Measure(client, query);
        await app.StopAsync();
        return result;
    }

    private static async Task<Result> Measure(HttpClient client, string query)
    {
        var times = new List<double>();
        var size = 0;
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            var watch = Stopwatch.StartNew();
            using var response = await client.GetAsync(new Uri($"/{query}", UriKind.Relative));
            response.EnsureSuccessStatusCode();
            size = (await response.Content.ReadAsByteArrayAsync()).Length;
            if (i >= WarmUp) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return new(times[times.Count / 2], times[(int)(times.Count * 0.99)], size / 1024.0);
    }

    private static async Task Fill(IServiceProvider services, SampleOffice office)
    {
        var readings = new List<SheetReading>();
        foreach (var file in (FileInfo[])[office.People, office.Matters])
        {
            await using var content = file.OpenRead();
            readings.Add(await SheetReader.Read(file.Name, content));
        }

        var importing = services.GetRequiredService<Importing>();
        var outcome = await importing.Apply(await importing.Preview(readings), Actor.System, TimeProvider.System.GetUtcNow());
        if (outcome is Outcome<ImportTally>.Refused refused) throw new InvalidOperationException(refused.Reason);
    }

    private static async Task SignIn(HttpClient client, IServiceProvider services)
    {
        var link = await services.GetRequiredService<SigningIn>().Issue("admin@bench.example", TimeProvider.System.GetUtcNow());
        var token = services.GetRequiredService<LinkSigner>().Sign(link!);
        using var response = await client.PostAsync(new Uri($"/signin/{token}", UriKind.Relative), new FormUrlEncodedContent([]));
        if ((int)response.StatusCode >= 400) throw new InvalidOperationException($"Sign-in answered {response.StatusCode}.");
    }
}
