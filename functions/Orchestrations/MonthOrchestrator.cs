using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>一月三问: opens the three questions at their times, has a round begun for every person asked, and closes with the bulletin.</summary>
public static class MonthOrchestrator
{
    /// <summary>Rounds begun by one activity.</summary>
    public const int Batch = 50;

    [Function(nameof(MonthOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string month) =>
        Life.Live(context, month, () => Life.Advance(context, month, async rounds =>
        {
            foreach (var batch in rounds.Chunk(Batch)) await context.CallActivityAsync(nameof(Activities.Start), batch, Life.Retrying);
        }));
}
