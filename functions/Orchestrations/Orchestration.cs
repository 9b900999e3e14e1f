using Sanwen.Core.Stores;

namespace Sanwen.Functions.Orchestrations;

/// <summary>
/// Which orchestration lives a workflow instance. Its id follows from the instance's, so that starting it twice is harmless. An id
/// must not be longer than 100 characters and appears in logs, so an address in it is replaced by its reference.
/// </summary>
/// <param name="Instance">The workflow instance: what the orchestration is given.</param>
public sealed record Orchestration(string Name, string Id, string Instance)
{
    private const int RoundParts = 4;

    public static Orchestration Of(string instance)
    {
        var parts = instance.Split('-');
        return parts[0] switch
        {
            "month" => new(nameof(MonthOrchestrator), instance, instance),
            "round" => new(nameof(AskRoundOrchestrator), $"{string.Join('-', parts.Take(RoundParts))}-{Reference.Of(instance)}", instance),
            "approval" or "assignment" or "issue" or "finding" or "request" or "proposal" or "agreement" or "call" or "assessment" => new(nameof(EscalationOrchestrator), $"{parts[0]}-{Reference.Of(instance)}", instance),
            _ => new(nameof(MailOrchestrator), $"mails-{Reference.Of(instance)}", instance),
        };
    }
}
