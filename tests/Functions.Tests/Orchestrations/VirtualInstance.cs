using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>One orchestration with its history, as a task hub keeps it.</summary>
internal sealed class VirtualInstance
{
    private readonly List<HistoryEvent> _past = [];
    private readonly List<HistoryEvent> _inbox = [];

    public VirtualInstance(string id, string name, string? input)
    {
        (Id, Name) = (id, name);
        Begin(input, []);
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>What it was last started with, as JSON.</summary>
    public string? Input { get; private set; }

    /// <summary>Executions, one more for each continuing as new.</summary>
    public int Executions { get; private set; }

    public bool Running { get; private set; } = true;

    public TaskFailureDetails? Failure { get; private set; }

    public bool HasNews => Running && _inbox.Count > 0;

    /// <summary>Events kept for replay.</summary>
    public int Length => _past.Count;

    public void Tell(HistoryEvent news)
    {
        if (Running) _inbox.Add(news);
    }

    public OrchestratorRequest Request(Timestamp now)
    {
        var request = new OrchestratorRequest { InstanceId = Id, ExecutionId = $"{Id}-{Executions}" };
        request.PastEvents.AddRange(_past);
        request.NewEvents.Add(new HistoryEvent { EventId = -1, Timestamp = now, OrchestratorStarted = new() });
        request.NewEvents.AddRange(_inbox);
        return request;
    }

    /// <summary>Enters what an execution has seen and asked for.</summary>
    public void Commit(OrchestratorRequest executed, IEnumerable<HistoryEvent> asked, Timestamp now)
    {
        _past.AddRange(executed.NewEvents);
        _past.AddRange(asked);
        _past.Add(new HistoryEvent { EventId = -1, Timestamp = now, OrchestratorCompleted = new() });
        _inbox.Clear();
    }

    public void Complete(CompleteOrchestrationAction end)
    {
        if (end.OrchestrationStatus == OrchestrationStatus.ContinuedAsNew)
        {
            Begin(end.Result, end.CarryoverEvents);
            return;
        }

        Running = false;
        Failure = end.FailureDetails;
    }

    private void Begin(string? input, IEnumerable<HistoryEvent> carried)
    {
        Executions++;
        Input = input;
        _past.Clear();
        _inbox.Clear();
        _inbox.Add(new HistoryEvent
        {
            EventId = -1,
            Timestamp = new(),
            ExecutionStarted = new()
            {
                Name = Name,
                Version = "1.0",
                Input = input,
                OrchestrationInstance = new() { InstanceId = Id, ExecutionId = $"{Id}-{Executions}" },
            },
        });
        _inbox.AddRange(carried);
    }
}
