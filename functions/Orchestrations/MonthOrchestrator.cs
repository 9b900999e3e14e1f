using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>一月三问: opens the three questions at their times, has a round begun for every person asked, and closes with the bulletin.</summary>
public static class MonthOrchestrator
{
    [Function(nameof(MonthOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string month) =>
        Life.Live(context, month, () => Life.Advance(context, month));
}
