using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>问询: one question to one person, up its ladder until it is answered; the last rung begins an escalation.</summary>
public static class AskRoundOrchestrator
{
    [Function(nameof(AskRoundOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string round) =>
        Life.Live(context, round, () => Life.Advance(context, round));
}
