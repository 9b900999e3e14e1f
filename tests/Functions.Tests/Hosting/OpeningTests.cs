using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Store;
using Sanwen.Web.Pages.Rules;

namespace Sanwen.Functions.Tests.Hosting;

public sealed class OpeningTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_gets_the_sample_office_once()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);
        await Prepared(settings);
        await using var host = await Prepared(settings);

        Assert.NotEmpty(await host.Get<IStore>().List<Matter>(cancel: Cancel));
        Assert.Single(await host.Get<IStore>().Journal(AppHost.Administrator, Cancel));
    }

    [Fact]
    public async Task An_empty_store_gets_its_first_administrator_with_a_journal()
    {
        azurite.IsNeeded();
        await using var host = await AppHost.Start(azurite, ("Sanwen:Sample", "false"), ("Sanwen:Administrator", "First@Office.example"));

        var person = Assert.Single(await host.Get<IStore>().List<Person>(cancel: Cancel)).Value;
        Assert.Equal(("first@office.example", Roles.Administrator), (person.Email, person.Roles));
        Assert.Equal(JournalAction.Imported, Assert.Single(await host.Get<IStore>().Journal(person.Id, Cancel)).Action);
        using var browser = await host.SignedIn(person.Email);
        Assert.Equal("导入名单", (await browser.Get("/import")).Heading);
    }

    [Fact]
    public async Task Without_anybody_to_begin_with_the_start_fails_and_names_the_key()
    {
        azurite.IsNeeded();
        await using var host = AppHost.Build(new(AppHost.Sample(azurite)) { ["Sanwen:Sample"] = "false" });

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Opening.Prepare(host.Services, Cancel));

        Assert.StartsWith("Sanwen:Administrator ", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_put_in_place_once_and_read_as_they_were_edited()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(settings["Sanwen:Container"]);
        await Prepared(settings);
        var policy = await Text(container, "policy.json");
        await container.GetBlobClient("policy.json").UploadAsync(BinaryData.FromString("\uFEFF" + policy.Replace("祖庙街道", "样板街道", StringComparison.Ordinal)), overwrite: true, Cancel);
        await container.DeleteBlobAsync("calendar/2024.json", cancellationToken: Cancel);

        await using var host = await Prepared(settings);

        Assert.StartsWith("样板街道", host.Get<Policy>().Office, StringComparison.Ordinal);
        Assert.False(host.Get<Core.Time.WorkCalendar>().HasData(2024));
        Assert.Contains($"{settings["Sanwen:Container"]}/policy.json", host.Get<RuleFiles>().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_value_of_every_rule_file_is_named()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(settings["Sanwen:Container"]);
        await container.CreateAsync(cancellationToken: Cancel);
        await container.UploadBlobAsync("policy.json", BinaryData.FromString("{}"), Cancel);
        await container.UploadBlobAsync("calendar/2026.json", BinaryData.FromString("""{"year":1,"source":"","off":[],"work":[]}"""), Cancel);

        var fault = await Assert.ThrowsAsync<FileProblemException>(() => Prepared(settings));

        Assert.Contains(fault.Problems, p => p.File == $"{container.Name}/policy.json");
        Assert.Contains(fault.Problems, p => p.File == $"{container.Name}/calendar/2026.json" && p.Key == "year");
    }

    [Fact]
    public async Task Links_and_sessions_outlive_the_process()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);
        await using var first = await AppHost.Start(azurite, [.. settings.Select(s => (s.Key, s.Value))]);
        using var browser = await first.SignedIn(AppHost.Administrator);
        var token = first.Get<LinkSigner>().Sign(new(LinkPurpose.Answer, "round", AppHost.Doer, first.Clock.GetUtcNow().AddDays(1)));

        await using var second = await AppHost.Start(azurite, [.. settings.Select(s => (s.Key, s.Value))]);
        using var again = second.Browser();
        foreach (var (name, value) in browser.Cookies) again.Cookies[name] = value;

        Assert.IsType<LinkReading.Valid>(second.Get<LinkSigner>().Read(token, LinkPurpose.Answer, second.Clock.GetUtcNow()));
        Assert.Equal("总览", (await again.Get("/")).Heading);
    }

    [Fact]
    public async Task Link_keys_from_the_vault_count_alone_and_the_first_of_them_signs()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);
        await using var byBlob = await Prepared(settings);
        await using var before = await Prepared(new(settings) { ["Sanwen:LinkKeys"] = $"[{Key("old")}]" });
        await using var after = await Prepared(new(settings) { ["Sanwen:LinkKeys"] = $"[{Key("new")},{Key("old")}]" });
        await using var later = await Prepared(new(settings) { ["Sanwen:LinkKeys"] = $"[{Key("new")}]" });

        Assert.IsType<LinkReading.Valid>(Read(after, Sign(before)));
        Assert.IsType<LinkReading.Unknown>(Read(later, Sign(before)));
        Assert.IsType<LinkReading.Valid>(Read(later, Sign(after)));
        Assert.IsType<LinkReading.Unknown>(Read(before, Sign(byBlob)));

        static string Sign(AppHost host) => host.Get<LinkSigner>().Sign(new(LinkPurpose.Answer, "round", AppHost.Doer, host.Clock.GetUtcNow().AddDays(1)));
        static LinkReading Read(AppHost host, string token) => host.Get<LinkSigner>().Read(token, LinkPurpose.Answer, host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Link_keys_from_the_vault_that_are_none_are_named_by_their_setting()
    {
        azurite.IsNeeded();
        var settings = new Dictionary<string, string?>(AppHost.Sample(azurite)) { ["Sanwen:LinkKeys"] = "[]" };

        var fault = await Assert.ThrowsAsync<FileProblemException>(() => Prepared(settings));

        Assert.Equal("Sanwen:LinkKeys", Assert.Single(fault.Problems).File);
    }

    [Fact]
    public async Task Two_processes_that_start_for_the_first_time_together_make_one_office()
    {
        azurite.IsNeeded();
        var settings = AppHost.Sample(azurite);

        // one waits for what the other is just writing, and so needs a clock that goes
        static void Going(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
        var hosts = await Task.WhenAll(Task.Run(() => Prepared(settings, Going), Cancel), Task.Run(() => Prepared(settings, Going), Cancel));

        var token = hosts[0].Get<LinkSigner>().Sign(new(LinkPurpose.Answer, "round", AppHost.Doer, hosts[0].Clock.GetUtcNow().AddDays(1)));
        Assert.IsType<LinkReading.Valid>(hosts[1].Get<LinkSigner>().Read(token, LinkPurpose.Answer, hosts[1].Clock.GetUtcNow()));
        Assert.Single(await hosts[1].Get<IStore>().Journal(AppHost.Administrator, Cancel));
        foreach (var host in hosts) await host.DisposeAsync();
    }

    /// <summary>As the vault holds it after the first deployment: two GUIDs behind one another.</summary>
    private static string Key(string id)
    {
        var guid = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
        return $$"""{"id":"{{id}}","secret":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{guid}{guid}"))}}"}""";
    }

    private static async Task<AppHost> Prepared(Dictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var host = AppHost.Build(settings, more);
        await Opening.Prepare(host.Services, Cancel);
        return host;
    }

    private static async Task<string> Text(BlobContainerClient container, string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync(Cancel)).Value.Content.ToString();
}
