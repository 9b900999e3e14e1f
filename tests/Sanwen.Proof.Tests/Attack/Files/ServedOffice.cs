using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Links;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Local.Hosting;
using Sanwen.Local.Tests;
using Sanwen.Web.Hosting;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>The program's own host on loopback, with an officer who is signed in.</summary>
public sealed class ServedOffice : IAsyncLifetime
{
    private const string Officer = "officer@x.example";

    private readonly TempFolder _folder = new();
    private WebApplication? _app;

    /// <summary>What the officer sends, or anybody at a door where nobody need sign in. Redirects are left to the test.</summary>
    public HttpClient Http { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var data = new DataFolder(_folder["data"]);
        _app = OfficeHost.Build(data, RuleFolder.Read(Seeds.Policy, Seeds.Calendar), new("http://localhost"), b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        Assert.True(await _app.Services.GetRequiredService<IStore>().Commit(new Change().Add(new Person { Email = Officer, Name = "督办员", Unit = "督查室", Roles = Roles.Officer })));
        await _app.StartAsync();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };

        var link = await _app.Services.GetRequiredService<SigningIn>().Issue(Officer, DateTimeOffset.UtcNow);
        using var form = new FormUrlEncodedContent([]);
        using var signed = await Http.PostAsync($"/signin/{_app.Services.GetRequiredService<LinkSigner>().Sign(link!)}", form);
        Assert.Equal(HttpStatusCode.SeeOther, signed.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _folder.Dispose();
    }
}
