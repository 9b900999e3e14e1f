using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Sanwen.Functions.Tests.Store;

/// <summary>Does to the transactions of one store what a network, a service or a killed process may do.</summary>
/// <param name="fault">What becomes of the n-th transaction, counted from 1 and with every attempt.</param>
internal sealed class StorageFaults(Func<int, Fault> fault) : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Done when a transaction is held up.</summary>
    public Task Held => _held.Task;

    public void Release() => _released.SetResult();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var now = message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal)
            ? fault(Interlocked.Increment(ref _count))
            : Fault.None;
        if (now == Fault.Death) throw new ProcessDied();
        if (now == Fault.Held)
        {
            _held.TrySetResult();
            await _released.Task;
        }

        if (now == Fault.Busy) message.Response = new Unavailable(message.Request.ClientRequestId);
        else await ProcessNextAsync(message, pipeline);
        if (now == Fault.AnswerLost) throw new IOException("connection reset");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    private sealed class Unavailable(string request) : Response
    {
        public override int Status => 503;

        public override bool IsError => true;

        public override string ReasonPhrase => "Server Busy";

        public override Stream? ContentStream { get; set; } = new MemoryStream();

        public override string ClientRequestId { get; set; } = request;

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}

public enum Fault
{
    None,

    /// <summary>Done by the service, and the answer never arrives.</summary>
    AnswerLost,

    /// <summary>Refused by the service for now.</summary>
    Busy,

    /// <summary>Not sent before it is released.</summary>
    Held,

    /// <summary>The process ends before it is sent.</summary>
    Death,
}

internal sealed class ProcessDied : Exception;
