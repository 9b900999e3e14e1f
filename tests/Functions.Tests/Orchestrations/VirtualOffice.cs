using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Mails;
using Sanwen.Functions.Store;
using Sanwen.Functions.Tests.Orchestrations.Issues;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Tests;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>An office on Azure's storage, with its people doing their part, under a <see cref="VirtualHub"/> whose workers may be killed.</summary>
internal sealed class VirtualOffice : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TablesWorkbench _bench;
    private readonly List<Engine> _engines = [];
    private Actors? _actors;
    private Deeds? _deeds;

    private VirtualOffice(Azurite azurite, DateTimeOffset start, int atOnce)
    {
        azurite.IsNeeded();
        Clock = new(start);
        _bench = new(azurite);
        Hub = new(Clock, NewWorker) { AtOnce = atOnce };
    }

    public VirtualClock Clock { get; }

    public VirtualHub Hub { get; }

    /// <summary>What people do is done here, in a process beside the workers.</summary>
    public Engine Engine { get; private set; } = null!;

    public TablesStore Store { get; private set; } = null!;

    /// <summary>What mails are handed to, by the worker that hands them.</summary>
    public Func<Worker, IMailSender> Sender { get; set; } = _ => new OutboxSender();

    /// <summary>Called by a worker around each of its activities.</summary>
    public Func<Worker, string, string, Task> Before { get; set; } = (_, _, _) => Task.CompletedTask;

    public Func<Worker, string, string, Task> After { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Called by a worker when a change of its is committed.</summary>
    public Action<Worker, Change> Committed { get; set; } = (_, _) => { };

    /// <summary>The sample office, with its projects and branches, and what its people answer and do.</summary>
    private static RehearsalFiles Files { get; } = new(
        new(Engine.Seed("matters.csv")),
        [new(Engine.Seed("people.csv")), new(Engine.Seed("branch-people.csv"))],
        new(Engine.Seed("rehearsal/replies.csv")),
        new(Engine.Seed("projects.csv")),
        new(Engine.Seed("branches.csv")),
        new(Engine.Seed("rehearsal/actions.csv")));

    public static RehearsalRequest Request(DateOnly from, DateOnly to, string output) =>
        new(Files, from, to, new(output), Engine.Seed("policy.json"), Engine.Seed("calendar"));

    /// <summary>The sample office, whose people answer and act as in its rehearsal.</summary>
    public static async Task<VirtualOffice> Sample(Azurite azurite, DateOnly from)
    {
        var office = await Open(azurite, China.StartOf(from), new Change());
        var script = await Script.Read(Files, Engine.Rules, default);
        await new Importing(office.Store, office.Engine.Offices).Apply(script.Plan, Actor.System, office.Clock.Now);
        office._actors = new(office.Store, office.Engine.Offices, office.Engine.Answering, script.Replies.Replies);
        office._deeds = new(office.Store, office.Engine.Offices, script.Actions.Actions, office.Clock.Now);
        return office;
    }

    public static async Task<VirtualOffice> Open(Azurite azurite, DateTimeOffset start, Change facts, int atOnce = 1)
    {
        var office = new VirtualOffice(azurite, start, atOnce);
        office.Store = await office._bench.Open(office.Clock);
        office.Engine = office.Over(office.Store, new OutboxSender());
        await office.Store.Commit(facts);
        office.Hub.NewWorker();
        return office;
    }

    /// <summary>Lives up to a moment. What people do at the very moment of a rung comes before it, replies before all else.</summary>
    public async Task Live(DateTimeOffset until)
    {
        await Engine.Months.Ensure(Hub.Client);
        while (((DateTimeOffset?[])[_actors?.Next, _deeds?.Next]).Min() is { } next && next < until)
        {
            await Hub.Run(next.AddTicks(-1));
            Clock.Now = next;
            if (_actors?.Next == next) await Do(() => _actors.Play(default));
            else await Do(() => _deeds!.Play(default));
        }

        await Hub.Run(until.AddTicks(-1));
    }

    /// <summary>Lives up to a moment, at which somebody does something by a request; what that sets going follows.</summary>
    public async Task At(DateTimeOffset moment, Deed deed)
    {
        await Live(moment);
        Clock.Now = moment;
        await Do(() => deed(Engine, moment));
        await Hub.Run(moment);
    }

    /// <summary>A process of its own beside the workers and that of <see cref="Engine"/>.</summary>
    public Engine AnotherProcess() => Over(_bench.Another(Clock), new OutboxSender());

    /// <summary>Does what a request would: the instances that it touches are poked afterwards.</summary>
    public async Task Do(Func<Task> request)
    {
        using var invocation = Store.Begin();
        await request();
        await Engine.Pokes.Send(Hub.Client, invocation.Touched);
    }

    public async Task<IReadOnlyList<OutboxRow>> Mails() => await Store.Mails(new(Take: 100_000, OldestFirst: true));

    /// <summary>The outbox, a line for each mail as a rehearsal writes it.</summary>
    public async Task<IReadOnlyList<string>> Lines()
    {
        using (var log = new MailLog(_folder["log"]))
        {
            await log.Take(await Mails(), Engine.Writer.Write);
        }

        return await File.ReadAllLinesAsync(_folder["log/outbox.jsonl"]);
    }

    public void Dispose()
    {
        _engines.ForEach(e => e.Dispose());
        _bench.Dispose();
        _folder.Dispose();
    }

    private Worker NewWorker(VirtualHub hub)
    {
        Worker worker = null!;
        var store = _bench.Another(Clock, new Lifeline(() => worker));
        store.Committed += change => Committed(worker, change);
        worker = new Worker(hub, () => Over(store, Sender(worker)).Activities, (_, _) => store.Begin())
        {
            Before = (activity, instance) => Before(worker, activity, instance),
            After = (activity, instance) => After(worker, activity, instance),
        };
        return worker;
    }

    private Engine Over(TablesStore store, IMailSender sender)
    {
        _engines.Add(new(store, store, Clock, sender));
        return _engines[^1];
    }
}
