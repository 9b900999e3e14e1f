using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Telemetry;

/// <summary>
/// One trace from ask to reply: whatever is done for a workflow instance, whichever process does it and however many days lie
/// between, is in the trace whose id follows from the instance's, and is linked to the trace of the request or activity that did it.
/// </summary>
public static class Tracing
{
    public const string SourceName = "Sanwen";

    private const string InstanceTag = "sanwen.instance";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>A step of an instance's life, from now until it is disposed; null when nobody listens.</summary>
    public static Activity? For(string instance, string step) => Step(instance, step, default);

    /// <summary>What a request changed, as steps of the instances changed, from the request's beginning until now.</summary>
    public static void Touched(IEnumerable<string> instances, string method, DateTimeOffset begun)
    {
        foreach (var instance in instances) Step(instance, $"{method} request", begun)?.Dispose();
    }

    /// <summary>The first 16 bytes of the id's SHA-256 are the trace, the next 8 the step that never was, under which all steps are.</summary>
    public static ActivityContext ContextOf(string instance)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(instance));
        return new(
            ActivityTraceId.CreateFromBytes(hash.AsSpan(0, 16)), ActivitySpanId.CreateFromBytes(hash.AsSpan(16, 8)), ActivityTraceFlags.Recorded, isRemote: true);
    }

    private static Activity? Step(string instance, string step, DateTimeOffset begun)
    {
        IEnumerable<ActivityLink> links = Activity.Current is { } current ? [new(current.Context)] : [];
        return Source.StartActivity(
            step, ActivityKind.Internal, ContextOf(instance), [new(InstanceTag, Reference.Of(instance))], links, begun);
    }
}
