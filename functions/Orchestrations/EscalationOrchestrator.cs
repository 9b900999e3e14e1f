using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>
/// What waits for a person's word against the clock: an approval for its decision, an assignment for its acknowledgement, a project
/// issue for the opinions of those consulted and the decision of each tier. The word is committed before it pokes; what the
/// silence of a stage leads to is the rules' to say.
/// </summary>
public static class EscalationOrchestrator
{
    [Function(nameof(EscalationOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string instance) =>
        Life.Live(context, instance, () => Life.Advance(context, instance));
}
