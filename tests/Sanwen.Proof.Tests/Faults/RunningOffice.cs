using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Mails;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>A small office as it runs: the product's own composition with its scheduler, over a data folder on the disk. Only the clock is ours.</summary>
internal sealed class RunningOffice : IAsyncDisposable
{
    public const int Doers = 6;

    public const string Administrator = "admin@x.example";

    /// <summary>A minute before October's first question opens.</summary>
    public static readonly DateTimeOffset Begins = China.At(new(2026, 10, 8), new(8, 59));

    private readonly WebApplication _app;

    private RunningOffice(DataFolder data, JumpingClock clock, Action<IServiceCollection>? more)
    {
        (Data, Clock) = (data, clock);
        RuleFolder.Put(data);
        _app = Local.Hosting.OfficeHost.Build(data, RuleFolder.Read(data.Policy, data.Calendar), new("http://localhost"), host =>
        {
            host.WebHost.UseTestServer();
            host.Logging.ClearProviders().AddProvider(Said);
            host.Services.AddSingleton<TimeProvider>(clock);
            more?.Invoke(host.Services);
        });
    }

    public DataFolder Data { get; }

    public JumpingClock Clock { get; }

    public SaidLines Said { get; } = new();

    public SqliteStore Store => Get<SqliteStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="port">Where its mails are sent to; null for the outbox folder.</param>
    /// <param name="begin">Whether its people and matters are still to be put there.</param>
    /// <param name="timeout">Seconds that a mail may take, of a clock that runs ahead of the machine's.</param>
    public static async Task<RunningOffice> Start(
        string folder, int? port, JumpingClock? clock = null, bool begin = true, Action<IServiceCollection>? more = null, int timeout = 600)
    {
        Directory.CreateDirectory(folder);
        var settings = port is null ? (object)new { } : new { Mail = new { From = "duban@x.example", Smtp = new { Host = "127.0.0.1", Port = port, TimeoutSeconds = timeout } } };
        await File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(settings), Cancel);
        var office = new RunningOffice(new(folder), clock ?? new(Begins), more);
        if (begin) Assert.True(await office.Store.Commit(Everybody(), Cancel));
        await office._app.StartAsync(Cancel);
        return office;
    }

    public static string Doer(int n) => $"doer{n}@x.example";

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Browser Visitor() => new(_app.GetTestServer().CreateHandler());

    public async Task<Browser> SignedIn()
    {
        var link = await Get<SigningIn>().Issue(Administrator, Clock.GetUtcNow(), Cancel);
        var browser = Visitor();
        await browser.Submit(await browser.Get($"/signin/{Get<LinkSigner>().Sign(link!)}"), "登录");
        return browser;
    }

    /// <summary>The page that a person's question opens.</summary>
    public async Task<string> AnswerPage(int doer)
    {
        var mail = (await Mails(MailKind.Ask)).Single(m => m.Mail.To == Doer(doer)).Mail;
        return new Uri(Get<MailWriter>().AddressOf(mail.Link!)).PathAndQuery;
    }

    public Task<IReadOnlyList<OutboxRow>> Mails(MailKind kind) => Store.Mails(new(Take: 1000, Kind: kind), Cancel);

    public async Task<int> Count(OutboxState state) => (await Store.CountMails(Cancel))[state];

    /// <summary>Lets the clock go on to a moment, as far as it goes right.</summary>
    public void GoTo(DateTimeOffset moment) => Clock.Advance(moment - Clock.GetUtcNow());

    /// <summary>The questions are out.</summary>
    public Task Asked() => AllSent(MailKind.Ask, Begins.AddMinutes(1));

    /// <summary>A mail of a kind has gone to every one who is asked, when its time comes.</summary>
    public async Task AllSent(MailKind kind, DateTimeOffset when)
    {
        if (Clock.GetUtcNow() < when) GoTo(when);
        await Until(async () => (await Mails(kind)).Count(m => m.State == OutboxState.Sent) == Doers, TimeSpan.FromSeconds(5));
    }

    /// <summary>Waits for what the office is to come to by itself.</summary>
    /// <param name="step">How far the clock goes on each time that it has not.</param>
    public async Task Until(Func<Task<bool>> done, TimeSpan step = default)
    {
        for (var patience = Stopwatch.StartNew(); !await done(); await Task.Delay(50, Cancel))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"It did not come to that. {string.Join('\n', Said.All)}");
            if (step > TimeSpan.Zero) Clock.Advance(step);
        }
    }

    public Task Until(Func<bool> done, TimeSpan step = default) => Until(() => Task.FromResult(done()), step);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Cancel);
        await _app.DisposeAsync();
    }

    private static Change Everybody()
    {
        var change = new Change()
            .Add(Person(Administrator, "管理员", Roles.Administrator | Roles.Officer))
            .Add(Person("leader@x.example", "分管领导", Roles.SupervisingLeader))
            .Add(Person("principal@x.example", "主要领导", Roles.PrincipalLeader));
        for (var n = 1; n <= Doers; n++) change.Add(Person(Doer(n), $"承办人{n}", Roles.Responsible)).Add(Matter(n));
        return change;
    }

    private static Person Person(string email, string name, Roles roles) => new() { Email = email, Name = name, Unit = "督查室", Roles = roles };

    private static Matter Matter(int n) => new()
    {
        Key = $"M-{n}",
        Title = $"事项{n}",
        LeadUnit = "督查室",
        Responsible = Doer(n),
        Leader = "leader@x.example",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Progress = 70,
    };
}
