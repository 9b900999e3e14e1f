using System.Diagnostics;
using Sanwen.Bench;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Store;
using Sanwen.Local.Rehearsal;
using Sanwen.Web.Import;
using Sanwen.Web.Pages.Answers;

namespace Sanwen.Functions.Tests.Orchestrations.Cost;

/// <summary>
/// An office that lives September 2026, from its first question to its bulletin in October, while what it asks of storage is
/// counted. Its processes know nothing each morning, as those of an app that slept at night.
/// </summary>
internal sealed class CountedOffice : IAsyncDisposable
{
    /// <summary>As host.json has it.</summary>
    private const int AtOnce = 16;

    private static readonly YearMonth Lived = new(2026, 9);

    private readonly VirtualClock _clock = new(China.StartOf(Lived.FirstDay));
    private readonly CountedStorage _storage;
    private readonly VirtualHub _hub;
    private readonly PostOffice _post = new();
    private readonly List<Engine> _engines = [];
    private readonly Queue<Visit> _visits = [];
    private TablesStore _site = null!;
    private Engine _engine = null!;
    private AnswerDesk _desk = null!;

    public CountedOffice(string connection)
    {
        _storage = new(connection, _clock);
        _hub = new(_clock, NewWorker) { AtOnce = AtOnce };
    }

    /// <summary>Everything that is asked of storage for a month of this office.</summary>
    public async Task<MonthCost> Live(SampleOffice lists)
    {
        var begun = Stopwatch.GetTimestamp();
        var plan = await Import(lists);
        var visits = _visits.Count;
        using var onlooker = _storage.Uncounted();
        for (var day = Lived.FirstDay; (await onlooker.Find<Month>(Month.IdOf(Lived)))?.Value.ClosedAt is null; day = day.AddDays(1))
        {
            await Until(China.At(day, new(8, 30)));
            NewProcesses();
            using var work = Work(day > Lived.LastDay ? MonthCost.NextMonth : "daily");
            await _engine.Housekeeping.Run(_hub.Client);
        }

        var mails = await onlooker.Mails(new(Take: 100_000, Month: Lived));
        return new(
            plan.Matters.Count,
            plan.Matters.Select(m => m.Value.Responsible).Distinct().Count(),
            mails.Count(m => m.State == OutboxState.Sent),
            visits,
            _storage.Tally.Counts,
            _storage.Tally.Retries,
            _hub.Tally.Of(id => !IsNext(id)),
            Stopwatch.GetElapsedTime(begun));
    }

    public async ValueTask DisposeAsync()
    {
        _engines.ForEach(e => e.Dispose());
        await _storage.DisposeAsync();
    }

    private static bool IsNext(string? text) => text?.Contains(Lived.Next.ToString(), StringComparison.Ordinal) == true;

    private async Task<ImportPlan> Import(SampleOffice lists)
    {
        NewProcesses();
        using var work = Work(MonthCost.Import);
        await _site.Prepare();
        var importing = new Importing(_site, _engine.Offices);
        var plan = await importing.Preview([await Read(lists.People), await Read(lists.Matters)]);
        if (await importing.Apply(plan, Actor.System, _clock.Now) is Outcome<ImportTally>.Refused refused) throw new InvalidOperationException(refused.Reason);

        var responsible = plan.Matters.ToDictionary(m => m.Value.Key, m => m.Value.Responsible);
        foreach (var visit in Visit.Of(ReplyScript.Of(await Read(lists.Replies), null).Replies, responsible)) _visits.Enqueue(visit);
        return plan;
    }

    private static async Task<SheetReading> Read(FileInfo file)
    {
        await using var content = file.OpenRead();
        return await SheetReader.Read(file.Name, content);
    }

    private async Task Until(DateTimeOffset moment)
    {
        while (_visits.TryPeek(out var visit) && visit.At <= moment)
        {
            await _hub.Run(visit.At.AddTicks(-1));
            _clock.Now = visit.At;
            _visits.Dequeue();
            await Serve("page", visit.Open);
            await Serve("reply", visit.Send);
            await Serve("page", visit.Return);
        }

        await _hub.Run(moment.AddTicks(-1));
        _clock.Now = moment;
    }

    /// <summary>As the trigger for pages does.</summary>
    private async Task Serve(string who, Func<AnswerDesk, Task> request)
    {
        using var work = Work(who, out var invocation);
        await request(_desk);
        await _engine.Months.Look(_hub.Client);
        await _engine.Pokes.Send(_hub.Client, invocation.Touched);
    }

    private Piece Work(string who) => Work(who, out _);

    private Piece Work(string who, out Invocation invocation) => new(_storage.Tally.For(who), invocation = _site.Begin());

    private void NewProcesses()
    {
        _hub.NewWorker();
        _site = _storage.NewProcess();
        _engine = Over(_site, null);
        _desk = new(_site, _engine.Offices, new(_site), Engine.Signer, _engine.Answering, new BlobFiles(_storage.Container), _clock);
    }

    private Worker NewWorker(VirtualHub hub)
    {
        Worker worker = null!;
        var store = _storage.NewProcess();
        worker = new(
            hub,
            () => Over(store, worker).Activities,
            (activity, input) => new Piece(_storage.Tally.For(IsNext(input) ? MonthCost.NextMonth : Who(activity)), store.Begin()));
        return worker;
    }

    private static string Who(string activity) => activity switch
    {
        nameof(Activities.Advance) => "advance",
        nameof(Activities.Deliver) => "deliver",
        _ => "start",
    };

    private Engine Over(TablesStore store, Worker? worker)
    {
        _engines.Add(new(store, store, _clock, worker is null ? null : _post.For(worker)));
        return _engines[^1];
    }

    /// <summary>A piece of work on the store, and who pays for it.</summary>
    private sealed record Piece(IDisposable Payer, IDisposable Invocation) : IDisposable
    {
        public void Dispose()
        {
            Invocation.Dispose();
            Payer.Dispose();
        }
    }
}
