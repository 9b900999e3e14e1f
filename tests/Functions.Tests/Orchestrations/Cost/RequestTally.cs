using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Sanwen.Functions.Tests.Orchestrations.Cost;

internal enum RequestKind
{
    /// <summary>A page of a range of a table.</summary>
    Query,

    /// <summary>One row by its key.</summary>
    PointRead,

    /// <summary>Up to 100 rows, all or none.</summary>
    Batch,

    /// <summary>One row by itself, or the making of a table.</summary>
    Write,

    BlobPut,
    BlobGet,
}

/// <summary>Counts the requests that leave for storage, by kind and by who makes them. Every attempt counts, as each is billed.</summary>
internal sealed class RequestTally : HttpPipelineSynchronousPolicy
{
    private readonly AsyncLocal<string?> _who = new();
    private readonly ConcurrentDictionary<(string Who, RequestKind Kind), int> _counts = [];
    private int _retries;

    public IReadOnlyDictionary<(string Who, RequestKind Kind), int> Counts => _counts;

    /// <summary>Among those counted.</summary>
    public int Retries => _retries;

    /// <summary>What is asked from here on is this one's, until it is disposed.</summary>
    public IDisposable For(string who)
    {
        var before = _who.Value;
        _who.Value = who;
        return new Turn(() => _who.Value = before);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        _counts.AddOrUpdate((_who.Value ?? throw new InvalidOperationException("Nobody asks this."), KindOf(message.Request)), 1, (_, n) => n + 1);
        if (message.ProcessingContext.RetryNumber > 0) Interlocked.Increment(ref _retries);
    }

    private static RequestKind KindOf(Request request)
    {
        var address = request.Uri.ToString();
        var reads = request.Method == RequestMethod.Get || request.Method == RequestMethod.Head;
        if (!request.Headers.TryGetValue("DataServiceVersion", out _)) return reads ? RequestKind.BlobGet : RequestKind.BlobPut;
        if (address.EndsWith("$batch", StringComparison.Ordinal)) return RequestKind.Batch;
        if (!reads) return RequestKind.Write;
        return address.Contains("RowKey=", StringComparison.Ordinal) ? RequestKind.PointRead : RequestKind.Query;
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
