using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Sanwen.Functions.Orchestrations;

namespace Sanwen.Functions.Triggers;

public sealed class Daily(Housekeeping housekeeping)
{
    /// <summary>00:30 UTC is 08:30 in Chinese offices: what was lost is found before the day's questions open.</summary>
    [Function(nameof(Daily))]
    public Task Run([TimerTrigger("0 30 0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        housekeeping.Run(client, cancel);
}
