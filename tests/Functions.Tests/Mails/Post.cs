using Microsoft.Extensions.Logging;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Functions.Mails;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Functions.Tests.Mails;

/// <summary>An outbox, and what takes mails from it to an endpoint that stands for SendGrid.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Html _html = new(Policy);
    private readonly SendGridSender _sender;

    private Post(SendGridEndpoint endpoint)
    {
        Endpoint = endpoint;
        Store = new(new SqliteOptions(_folder["office.db"], Durable: false));
        Writer = new(Policy, new LinkSigner([new("test", new byte[32])]), new("https://sanwen.example"), _html);
        _sender = new(Options(endpoint.Host), Clock);
        Delivery = Deliver(Store);
    }

    public static Policy Policy { get; } =
        PolicyFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json")), "policy.json");

    public SendGridEndpoint Endpoint { get; }

    public SqliteStore Store { get; }

    public ManualClock Clock { get; } = new(Samples.Nine);

    public MailWriter Writer { get; }

    public Delivery Delivery { get; }

    public MailLog Log { get; } = new();

    public static async Task<Post> Open() => new(await SendGridEndpoint.Open());

    public static MailOptions Options(string host) => new() { From = "sanwen@x.example", SendGrid = { ApiKey = SendGridEndpoint.Key, Host = host } };

    public Delivery Deliver(IOutbox outbox) => new(outbox, _sender, Writer, Clock, Log);

    public async Task Queue(params IEnumerable<Mail> mails) =>
        Assert.True(await Store.Commit(new Change().Send(mails), TestContext.Current.CancellationToken));

    public async Task<OutboxRow> Row(Mail mail) => (await Store.FindMail(mail.Id, TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        Store.Dispose();
        _html.Dispose();
        await Endpoint.DisposeAsync();
        _folder.Dispose();
    }
}

internal sealed class MailLog : ILogger<Delivery>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Lines) Lines.Add(formatter(state, exception));
    }
}
