using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Engine;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Store;
using Sanwen.Web;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Outbox;

namespace Sanwen.Local.Tests.Pages;

/// <summary>A small office behind its real pages and its real store, under a clock that stands still.</summary>
internal sealed class OfficeHost : IAsyncDisposable
{
    public const string Doer = "doer@x.example";
    public const string Other = "other@x.example";
    public const string Head = "head@x.example";
    public const string Leader = "leader@x.example";
    public const string Principal = "principal@x.example";
    public const string Officer = "officer@x.example";
    public const string Administrator = "admin@x.example";

    private readonly TempFolder _folder = new();
    private readonly WebApplication _app;

    private OfficeHost(DateTimeOffset now, Action<IServiceCollection>? more)
    {
        Clock = new(now);
        Store = new(new SqliteOptions(_folder["office.db"], Durable: false));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IStore>(Store);
        services.AddSingleton<IOutbox>(Store);
        services.AddSingleton<IBlobs>(new FileBlobs(BlobFolder));
        services.AddSingleton(Policy);
        services.AddSingleton(Calendar);
        services.AddSingleton(new LinkSigner([new("test", new byte[32])]));
        services.AddSingleton(new Wake(() => Pokes++));
        services.AddSingleton(new OutboxDisplay(ShowLinks: true));
        services.AddSanwenWeb(_ => new("http://localhost"));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        more?.Invoke(services);
        _app = builder.Build();
        _app.UseSanwen();
        _app.MapSanwen();
    }

    public static Policy Policy { get; } = PolicyFile.Read(Seed("policy.json"), "policy.json");

    public static WorkCalendar Calendar { get; } =
        new([.. new[] { 2025, 2026 }.Select(y => CalendarFile.Read(Seed($"calendar/{y}.json"), $"{y}.json"))]);

    public ManualClock Clock { get; }

    public SqliteStore Store { get; }

    public int Pokes { get; private set; }

    public string BlobFolder => _folder["blobs"];

    public string DatabaseFile => _folder["office.db"];

    public LinkSigner Signer => Service<LinkSigner>();

    /// <summary>Opens the office on the morning that October's Plan round opens, with the doer's matters M-01, M-02, …</summary>
    public static async Task<OfficeHost> Open(int matters = 2, Action<IServiceCollection>? more = null)
    {
        var host = new OfficeHost(At("2026-10-08 09:00"), more);
        var change = new Change();
        foreach (var person in People) change.Add(person);
        for (var n = 1; n <= matters; n++) change.Add(Matter($"M-{n:00}"));
        Assert.True(await host.Store.Commit(change));
        await host._app.StartAsync();
        await host.Service<Clockwork>().EnsureMonth(host.Clock.GetUtcNow());
        await host.RunDue();
        return host;
    }

    /// <summary>An office without anybody yet.</summary>
    public static async Task<OfficeHost> Begin(string moment, Action<IServiceCollection>? more = null)
    {
        var host = new OfficeHost(At(moment), more);
        await host._app.StartAsync();
        return host;
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task RunDue() => Service<Clockwork>().RunDue(Clock.GetUtcNow());

    /// <summary>Lets the days pass, waking whatever is due at 09:00 of each and at the end.</summary>
    public async Task PassTo(string moment)
    {
        var end = At(moment);
        for (var next = Clock.GetUtcNow(); next < end;)
        {
            var morning = China.At(China.DateOf(next).AddDays(1), new(9, 0));
            next = morning < end ? morning : end;
            Clock.Advance(next - Clock.GetUtcNow());
            await RunDue();
        }
    }

    public Browser Browser() => new(_app.GetTestServer().CreateHandler());

    public async Task<Browser> SignedIn(string email)
    {
        var link = await Service<SigningIn>().Issue(email, Clock.GetUtcNow());
        var browser = Browser();
        var page = await browser.Get($"/signin/{Signer.Sign(link!)}");
        await browser.Submit(page, "登录");
        return browser;
    }

    public async Task<T> Find<T>(string id)
        where T : Entity => (await Stored<T>(id)).Value;

    public async Task<Stored<T>> Stored<T>(string id)
        where T : Entity =>
        await Store.Find<T>(id, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"No {typeof(T).Name} {id}.");

    public async Task Write(Change change) => Assert.True(await Store.Commit(change, TestContext.Current.CancellationToken));

    /// <summary>The mails of a kind, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> Mails(MailKind kind) =>
        [.. (await Store.Mails(new(Take: 1000, Kind: kind, OldestFirst: true))).Select(r => r.Mail)];

    /// <summary>The address that a mail's button opens.</summary>
    public string Address(Mail mail) => new Uri(Service<Web.Mails.MailWriter>().AddressOf(mail.Link!)).PathAndQuery;

    public static DateTimeOffset At(string text) => China.At(
        DateOnly.ParseExact(text[..10], "yyyy-MM-dd", null), TimeOnly.ParseExact(text[11..], "HH:mm", null));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }

    private static readonly Person[] People =
    [
        Person(Doer, "承办人甲", "城建办", Roles.Responsible),
        Person(Other, "承办人乙", "水务所", Roles.Responsible),
        Person(Head, "城建办主任", "城建办", Roles.UnitHead),
        Person(Leader, "分管领导", "领导班子", Roles.SupervisingLeader),
        Person(Principal, "主要领导", "领导班子", Roles.PrincipalLeader),
        Person(Officer, "督办员", "督查室", Roles.Officer),
        Person(Administrator, "管理员", "督查室", Roles.Administrator),
    ];

    private static Person Person(string email, string name, string unit, Roles roles) =>
        new() { Email = email, Name = name, Unit = unit, Roles = roles };

    private static Matter Matter(string key) => new()
    {
        Key = key,
        Title = $"事项{key}",
        LeadUnit = "城建办",
        Responsible = Doer,
        Leader = Leader,
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Progress = 70,
    };

    private static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name));
}
