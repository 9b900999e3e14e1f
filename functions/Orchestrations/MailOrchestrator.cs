using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Sanwen.Functions.Orchestrations;

/// <summary>Mails that no instance waits with, such as sign-in links.</summary>
public static class MailOrchestrator
{
    [Function(nameof(MailOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string instance) =>
        Life.Live(context, instance, () => Life.Deliver(context, instance));
}
