using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Sanwen.Functions.Events;

namespace Sanwen.Functions.Triggers;

/// <summary>SendGrid's Event Webhook. Open to anybody, as what counts is the signature.</summary>
public sealed class SendGridEvents(EventDoor door)
{
    [Function(nameof(SendGridEvents))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/events/sendgrid")] HttpRequest request, CancellationToken cancel) =>
        door.Take(request, cancel);
}
