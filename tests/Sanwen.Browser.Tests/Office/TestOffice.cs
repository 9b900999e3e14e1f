using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Mails;
using Sanwen.Local.Rehearsal;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;
using Sanwen.Web.Mails;

namespace Sanwen.Browser.Tests.Office;

/// <summary>
/// The real host with the sample office, over a fresh folder, listening on this machine. Its clock stands where a test puts it,
/// and nothing happens by itself: the test takes the scheduler's turns.
/// </summary>
internal sealed class TestOffice : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly VirtualClock _clock;
    private readonly WebApplication _app;
    private Actors? _actors;

    private TestOffice(DirectoryInfo folder, VirtualClock clock, Uri site, WebApplication app) =>
        (_folder, _clock, Site, _app) = (folder, clock, site, app);

    /// <summary>The address of the site, which links in mails begin with.</summary>
    public Uri Site { get; }

    public DateTimeOffset Now => _clock.Now;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="at">Beijing time, as <c>2026-09-28 08:30</c>.</param>
    /// <param name="programmes">Whether the lists of the programmes are there as well.</param>
    public static async Task<TestOffice> Start(string at, bool programmes)
    {
        var folder = Directory.CreateTempSubdirectory("sanwen-browser-");
        var data = new DataFolder(folder.FullName);
        RuleFolder.Put(data);
        var clock = new VirtualClock(Time(at));
        var site = new Uri($"http://127.0.0.1:{FreePort()}");
        var app = OfficeHost.Build(data, RuleFolder.Read(data.Policy, data.Calendar), site, builder =>
        {
            builder.WebHost.UseUrls(site.ToString());
            builder.Services.RemoveAll<IHostedService>();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        });
        await Import(app.Services.GetRequiredService<Importing>(), programmes ? Seeds.Lists : Seeds.Office, clock.Now);
        await app.StartAsync(Cancel);
        var office = new TestOffice(folder, clock, site, app);
        await office.Turn();
        return office;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>From now on the people of the rehearsal's replies file answer when their times come.</summary>
    public async Task LetPeopleAnswer()
    {
        var file = Path.Combine(Seeds.Folder, "rehearsal", "replies.csv");
        await using var content = File.OpenRead(file);
        var script = ReplyScript.Of(await SheetReader.Read(file, content, Cancel), null);
        _actors = new(Get<IStore>(), Get<OfficeReader>(), Get<Answering>(), script.Replies.Where(r => r.At >= Now));
    }

    /// <summary>Lives until a moment: everything that falls due on the way happens at its own time.</summary>
    public async Task MoveTo(string at)
    {
        var end = Time(at);
        while (Earlier(_actors?.Next, await Get<IStore>().NextWake(Cancel)) is { } next && next <= end)
        {
            if (next > Now) _clock.Now = next;
            if (_actors?.Next <= Now) await _actors.Play(Cancel);
            else await Turn();
        }

        _clock.Now = end;
        await Turn();
    }

    /// <summary>What the scheduler does: advances what is due, and sends what is queued.</summary>
    public async Task Turn()
    {
        await Get<Clockwork>().EnsureMonth(Now, Cancel);
        await Get<Clockwork>().RunDue(Now, Cancel);
        await Get<MailPump>().Run(Cancel);
    }

    /// <summary>The link that the console prints for the administrator at the start.</summary>
    public async Task<string> SignInLink(string email) =>
        Get<MailWriter>().AddressOf((await Get<SigningIn>().Issue(email, Now, Cancel))!);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task Import(Importing importing, IReadOnlyList<string> lists, DateTimeOffset now)
    {
        var readings = new List<SheetReading>();
        foreach (var file in lists)
        {
            await using var content = File.OpenRead(file);
            readings.Add(await SheetReader.Read(file, content, Cancel));
        }

        Assert.IsType<Outcome<ImportTally>.Done>(await importing.Apply(await importing.Preview(readings, Cancel), Actor.System, now, cancel: Cancel));
    }

    private static DateTimeOffset Time(string at) =>
        new(DateTime.ParseExact(at, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), China.Offset);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
