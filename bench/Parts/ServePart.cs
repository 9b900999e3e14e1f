using Microsoft.Extensions.DependencyInjection.Extensions;
using Sanwen.Core.Links;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;

namespace Sanwen.Bench.Parts;

/// <summary>Serves an office as the program does, on loopback, at ten on the day that its first question opened; nothing is due and nothing waits to be sent.</summary>
internal static class ServePart
{
    /// <param name="SignIn">A path that signs an officer in when it is posted to.</param>
    /// <param name="Answers">The paths of answer pages, each another person's.</param>
    public sealed record Site(string Url, string SignIn, IReadOnlyList<string> Answers);

    private const int MostAnswers = 500;

    public static async Task Run(string folder)
    {
        await SettleMails(folder);
        var data = new DataFolder(folder);
        var rules = RuleFolder.Read(data.Policy, data.Calendar);
        var clock = new BenchClock(BenchOffice.Opened.AddHours(1));
        await using var app = OfficeHost.Build(data, rules, new("http://localhost"), b =>
        {
            b.WebHost.UseUrls("http://127.0.0.1:0");
            b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        });
        await app.StartAsync();
        Part.Tell(await SiteOf(app, clock.GetUtcNow()));
        await Console.In.ReadLineAsync();
        Part.Tell(await Effort.Of(() => app.StopAsync()));
    }

    private static async Task SettleMails(string folder)
    {
        using var office = new BenchOffice(folder, durable: false);
        foreach (var row in await office.Store.Claim(BenchOffice.Opened, int.MaxValue)) await office.Store.Settle(row.Mail.Id, new Settlement.Sent(), BenchOffice.Opened);
    }

    private static async Task<Site> SiteOf(WebApplication app, DateTimeOffset now)
    {
        var signer = app.Services.GetRequiredService<LinkSigner>();
        var link = await app.Services.GetRequiredService<SigningIn>().Issue("admin@bench.example", now);
        var rounds = await app.Services.GetRequiredService<IStore>().List<AskRound>();
        return new(
            app.Urls.First(),
            $"/signin/{signer.Sign(link!)}",
            [.. rounds.Take(MostAnswers).Select(r => $"/a/{signer.Sign(new(LinkPurpose.Answer, r.Value.Id, r.Value.Person, r.Value.DueAt.AddDays(1)))}")]);
    }
}
