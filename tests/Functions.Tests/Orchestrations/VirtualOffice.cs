using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Mails;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Store;
using Sanwen.Core.Links;
using Sanwen.Web.Import;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>The sample office on its store, with its people playing their replies, under a <see cref="VirtualHub"/>.</summary>
internal sealed class VirtualOffice : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;
    private Actors _actors = null!;

    private VirtualOffice(DateTimeOffset start)
    {
        Clock = new(start);
        _store = new(new(_folder["sanwen.db"], Durable: false));
        Engine = NewEngine();
        Hub = new(Clock, NewWorker);
    }

    public VirtualClock Clock { get; }

    public VirtualHub Hub { get; }

    /// <summary>What people do is done here, beside the worker.</summary>
    public Engine Engine { get; }

    public static RehearsalRequest Request(DateOnly from, DateOnly to, string output) => new(
        new(Engine.Seed("matters.csv")), new(Engine.Seed("people.csv")), new(Engine.Seed("rehearsal/replies.csv")), from, to, new(output), Engine.Seed("policy.json"), Engine.Seed("calendar"));

    public static async Task<VirtualOffice> Open(DateOnly from, CancellationToken cancel)
    {
        var office = new VirtualOffice(China.StartOf(from));
        var plan = ImportPlan.Of([await Read("people.csv"), await Read("matters.csv")], new(Engine.Rules.Policy, Engine.Rules.Calendar));
        var keys = plan.Matters.Select(m => m.Value.Key).ToHashSet();
        await new Importing(office._store, office.Engine.Offices).Apply(plan, Actor.System, office.Clock.Now, cancel: cancel);
        var script = ReplyScript.Of(await Read("rehearsal/replies.csv"), keys);
        office._actors = new(office._store, office.Engine.Offices, office.Engine.Answering, script.Replies);
        return office;
    }

    /// <summary>Lives up to a day. A reply at the very moment of a rung comes before it.</summary>
    public async Task Live(DateOnly until)
    {
        var end = China.StartOf(until);
        Hub.NewWorker();
        await Engine.Months.Ensure(Hub.Client);
        while (_actors.Next is { } next && next < end)
        {
            await Hub.Run(next.AddTicks(-1));
            Clock.Now = next;
            await _actors.Play(default);
        }

        await Hub.Run(end.AddTicks(-1));
    }

    /// <summary>The outbox, in the order of queueing, a line for each mail as a rehearsal writes it.</summary>
    public async Task<IReadOnlyList<string>> Lines()
    {
        using var html = new Html(Engine.Rules.Policy);
        var writer = new MailWriter(Engine.Rules.Policy, new LinkSigner([new("test", new byte[32])]), new("http://localhost:5080"), html);
        var mails = await _store.Mails(new(Take: 100_000, OldestFirst: true));
        Assert.All(mails, m => Assert.Equal(OutboxState.Sent, m.State));
        using (var log = new MailLog(_folder["log"]))
        {
            foreach (var row in mails) await log.Send(row, await writer.Write(row.Mail), default);
        }

        return await File.ReadAllLinesAsync(_folder["log/outbox.jsonl"]);
    }

    public ValueTask DisposeAsync()
    {
        Engine.Dispose();
        _store.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Worker NewWorker(VirtualHub hub) => new(hub, NewEngine().Activities);

    private Engine NewEngine() => new(_store, _store, new Delivery(_store, Clock), Clock);

    private static async Task<SheetReading> Read(string name)
    {
        await using var content = File.OpenRead(Engine.Seed(name));
        return await SheetReader.Read(name, content, default);
    }
}
