using System.Collections.Concurrent;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// When the instances whose mails were claimed in a piece of work next have one to send, so that asking for it costs nothing: a
/// mail that another piece of work queues meanwhile is that one's to see to.
/// </summary>
internal sealed class Waiting
{
    private readonly ConcurrentDictionary<string, long?> _next = [];

    /// <param name="next">Milliseconds since 1970; null when none waits.</param>
    public void Know(string instance, long? next) => _next[instance] = next;

    public bool Knows(string instance, out long? next) => _next.TryGetValue(instance, out next);

    public void Forget(string instance) => _next.TryRemove(instance, out _);

    /// <summary>A claimed mail of the instance was settled, to be tried again or not at all.</summary>
    public void Ends(string instance, DateTimeOffset? retry)
    {
        if (Millis.NotBefore(retry) is not { } at || !_next.TryGetValue(instance, out var next)) return;
        _next[instance] = Math.Min(next ?? long.MaxValue, at);
    }
}
