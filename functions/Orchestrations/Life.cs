using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>How every instance is lived: a turn, then waiting for its time or for a poke, and again.</summary>
internal static class Life
{
    /// <summary>Turns of one execution, so that a history stays short however often somebody pokes.</summary>
    public const int MostTurns = 50;

    /// <summary>Children started by one activity.</summary>
    private const int Batch = 50;

    private static readonly TaskOptions Retrying = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 8, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>Lives an instance until nothing is due by itself any more. Whoever changes it later starts it again.</summary>
    /// <param name="turn">Does what is due, and returns when the next turn is.</param>
    public static async Task Live(TaskOrchestrationContext context, string instance, Func<Task<DateTimeOffset?>> turn)
    {
        var poke = NextPoke(context);
        for (var turns = 1; ; turns++)
        {
            // several pokes that wait are worth one turn
            while (poke.IsCompleted) poke = NextPoke(context);
            var next = await turn();

            // a poke that came during the turn may be about something that the turn did not see yet
            if (next is null && !poke.IsCompleted) return;
            if (turns == MostTurns)
            {
                // the next execution begins with a turn, so the poke taken here is not lost; those not taken go with it
                context.ContinueAsNew(instance, preserveUnprocessedEvents: true);
                return;
            }

            if (!poke.IsCompleted) await Wait(context, next!.Value, poke);
        }
    }

    /// <summary>Sends the mails of an instance that wait; returns when the next is to be tried.</summary>
    public static Task<DateTimeOffset?> Deliver(TaskOrchestrationContext context, string instance) =>
        context.CallActivityAsync<DateTimeOffset?>(nameof(Activities.Deliver), instance, Retrying);

    /// <summary>Advances an instance, which sends its mails as well, and starts its children; returns when the next turn is.</summary>
    public static async Task<DateTimeOffset?> Advance(TaskOrchestrationContext context, string instance)
    {
        var turn = await context.CallActivityAsync<Turn>(nameof(Activities.Advance), instance, Retrying);
        foreach (var batch in turn.Children.Chunk(Batch)) await context.CallActivityAsync(nameof(Activities.Start), batch, Retrying);
        return turn.WakeAt;
    }

    private static Task<object?> NextPoke(TaskOrchestrationContext context) => context.WaitForExternalEvent<object?>(Pokes.Event);

    private static async Task Wait(TaskOrchestrationContext context, DateTimeOffset until, Task poke)
    {
        using var stop = new CancellationTokenSource();
        var timer = context.CreateTimer(until.UtcDateTime, stop.Token);
        if (await Task.WhenAny(timer, poke) != poke) return;
#pragma warning disable CA1849 // an orchestrator may await nothing but its context's tasks
        stop.Cancel();
#pragma warning restore CA1849
    }
}
