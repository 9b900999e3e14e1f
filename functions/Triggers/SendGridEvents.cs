using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Sanwen.Functions.Events;
using Sanwen.Functions.Store;

namespace Sanwen.Functions.Triggers;

/// <summary>SendGrid's Event Webhook. Open to anybody, as what counts is the signature.</summary>
public sealed class SendGridEvents(EventDoor door, TablesStore store)
{
    [Function(nameof(SendGridEvents))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/events/sendgrid")] HttpRequest request, CancellationToken cancel)
    {
        using var invocation = store.Begin();
        return await door.Take(request, cancel);
    }
}
