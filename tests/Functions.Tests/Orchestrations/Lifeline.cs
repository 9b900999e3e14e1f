using Azure.Core;
using Azure.Core.Pipeline;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>What a killed worker still had in mind never reaches storage, as when its process is gone.</summary>
internal sealed class Lifeline(Func<Worker> worker) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await worker().Alive();
        await ProcessNextAsync(message, pipeline);
        await worker().Alive();
    }
}
