using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker.Grpc;
using Sanwen.Functions.Orchestrations;
using Sanwen.Local.Rehearsal;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>
/// A task hub in virtual time: keeps the histories, and has the SDK's own replay engine run the product's orchestrators on them.
/// Like a real hub it delivers at least once: work that a killed worker did not report is given out again.
/// </summary>
internal sealed class VirtualHub(VirtualClock clock, Func<VirtualHub, Worker> start)
{
    private static readonly Dictionary<string, Func<TaskOrchestrationContext, string, Task>> Orchestrators = new()
    {
        [nameof(MonthOrchestrator)] = MonthOrchestrator.Run,
        [nameof(AskRoundOrchestrator)] = AskRoundOrchestrator.Run,
        [nameof(EscalationOrchestrator)] = EscalationOrchestrator.Run,
        [nameof(MailOrchestrator)] = MailOrchestrator.Run,
    };

    private readonly Dictionary<string, VirtualInstance> _instances = [];
    private readonly PriorityQueue<(VirtualInstance Instance, int Execution, HistoryEvent Fired), (DateTimeOffset, string, int)> _timers = new();
    private readonly Queue<Work> _work = new();
    private readonly Lock _lock = new();

    private sealed record Work(VirtualInstance Instance, int Execution, int Id, ScheduleTaskAction Task);

    public Worker Worker { get; private set; } = null!;

    /// <summary>Activities given out at once.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Workers started so far; one more after each kill.</summary>
    public int Workers { get; private set; }

    public IReadOnlyCollection<VirtualInstance> Instances => _instances.Values;

    /// <summary>What was asked of the hub, by orchestration.</summary>
    public HubTally Tally { get; } = new();

    public VirtualClient Client => field ??= new(this);

    /// <summary>When the next timer fires, if nothing is to be done before.</summary>
    public DateTimeOffset? NextTimer => _timers.TryPeek(out _, out var at) ? at.Item1 : null;

    public void NewWorker()
    {
        Worker = start(this);
        Workers++;
    }

    /// <summary>False when an orchestration of this id is running.</summary>
    public bool Start(string id, string name, string? input)
    {
        lock (_lock)
        {
            var running = _instances.TryGetValue(id, out var before) && before.Running;
            Tally.Count(id, running ? HubEvent.RefusedStart : HubEvent.Start);
            if (running) return false;
            _instances[id] = new(id, name, input);
            return true;
        }
    }

    /// <summary>As a real hub does, forgets an event for what does not run.</summary>
    public void Raise(string id, string name)
    {
        lock (_lock)
        {
            Tally.Count(id, HubEvent.Poke);
            if (!_instances.TryGetValue(id, out var instance)) return;
            instance.Tell(new HistoryEvent { EventId = -1, Timestamp = Now, EventRaised = new() { Name = name, Input = "null" } });
        }
    }

    /// <summary>Loses all orchestrations, as when a task hub is deleted.</summary>
    public void Forget()
    {
        _instances.Clear();
        _timers.Clear();
        _work.Clear();
    }

    /// <summary>Does everything that is to be done up to a moment, jumping from timer to timer.</summary>
    public async Task Run(DateTimeOffset until)
    {
        await Settle();
        while (NextTimer is { } next && next <= until)
        {
            if (next > clock.Now) clock.Now = next;
            while (NextTimer <= clock.Now)
            {
                var (instance, execution, fired) = _timers.Dequeue();
                if (instance.Executions == execution) instance.Tell(fired);
            }

            await Settle();
        }

        if (until > clock.Now) clock.Now = until;
    }

    private Timestamp Now => Timestamp.FromDateTimeOffset(clock.Now);

    private async Task Settle()
    {
        while (true)
        {
            var awake = _instances.Values.Where(i => i.HasNews).OrderBy(i => i.Input, StringComparer.Ordinal).ToList();
            foreach (var instance in awake) Execute(instance);
            if (_work.Count == 0 && awake.Count == 0) return;
            await GiveOut();
        }
    }

    private void Execute(VirtualInstance instance)
    {
        var request = instance.Request(Now);
        var run = Orchestrators[instance.Name];
        var encoded = GrpcOrchestrationRunner.LoadAndRun<string, object>(
            Convert.ToBase64String(request.ToByteArray()),
            async (context, input) =>
            {
                await run(context, input!);
                return null;
            });
        var response = OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(encoded));
        var asked = response.Actions.Select(Event).OfType<HistoryEvent>().ToList();
        instance.Commit(request, asked, Now);
        Tally.Executed(instance.Id, request.NewEvents.Count + asked.Count + 1);
        foreach (var action in response.Actions) Carry(instance, action);
    }

    private HistoryEvent? Event(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask => new()
        {
            EventId = action.Id,
            Timestamp = Now,
            TaskScheduled = new() { Name = action.ScheduleTask.Name, Version = action.ScheduleTask.Version, Input = action.ScheduleTask.Input },
        },
        OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer => new()
        {
            EventId = action.Id,
            Timestamp = Now,
            TimerCreated = new() { FireAt = action.CreateTimer.FireAt },
        },
        OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration => null,
        _ => throw new NotSupportedException($"The product's orchestrations ask for no {action.OrchestratorActionTypeCase}."),
    };

    private void Carry(VirtualInstance instance, OrchestratorAction action)
    {
        if (action.ScheduleTask is { } task)
        {
            Tally.Count(instance.Id, HubEvent.Activity);
            _work.Enqueue(new(instance, instance.Executions, action.Id, task));
        }

        if (action.CompleteOrchestration is { } end) instance.Complete(end);
        if (action.CreateTimer is not { } timer) return;
        Tally.Count(instance.Id, HubEvent.Timer);
        var fired = new HistoryEvent { EventId = -1, Timestamp = timer.FireAt, TimerFired = new() { FireAt = timer.FireAt, TimerId = action.Id } };
        _timers.Enqueue((instance, instance.Executions, fired), (timer.FireAt.ToDateTimeOffset(), instance.Input ?? "", _timers.Count));
    }

    /// <summary>Gives the work that waits to the worker, some at once. What a worker does not live to report is given out again.</summary>
    private async Task GiveOut()
    {
        var batch = new List<Work>();
        while (batch.Count < AtOnce && _work.TryDequeue(out var next)) batch.Add(next);
        var done = await Task.WhenAll(batch.Select(Do));
        if (!Worker.Killed) return;
        foreach (var (work, reported) in batch.Zip(done).Where(b => !b.Second)) _work.Enqueue(work);
        NewWorker();
    }

    private async Task<bool> Do(Work work)
    {
        var worker = Worker;
        HistoryEvent answer;
        try
        {
            var result = await worker.Do(work.Task.Name, work.Task.Input);
            answer = new() { TaskCompleted = new() { TaskScheduledId = work.Id, Result = result } };
        }
        catch (WorkerKilledException)
        {
            return false;
        }
#pragma warning disable CA1031 // as a host does: what an activity throws is told to its orchestration
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var details = new Microsoft.DurableTask.Protobuf.TaskFailureDetails { ErrorType = fault.GetType().FullName!, ErrorMessage = fault.Message };
            answer = new() { TaskFailed = new() { TaskScheduledId = work.Id, FailureDetails = details } };
        }

        if (worker.Killed) return false;
        (answer.EventId, answer.Timestamp) = (-1, Now);
        lock (_lock)
        {
            if (work.Instance.Executions == work.Execution) work.Instance.Tell(answer);
        }

        return true;
    }
}
