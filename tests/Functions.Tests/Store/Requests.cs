using Azure.Core;
using Azure.Core.Pipeline;

namespace Sanwen.Functions.Tests.Store;

/// <summary>Counts what the service is asked, as it is billed: a transaction or a page of a query is one.</summary>
internal sealed class Requests : HttpPipelineSynchronousPolicy
{
    private int _count;

    public int Count => _count;

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
}
