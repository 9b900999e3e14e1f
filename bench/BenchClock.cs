namespace Sanwen.Bench;

/// <summary>Begins at a moment and goes on from there as time does.</summary>
internal sealed class BenchClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => (start + System.GetElapsedTime(_begun)).ToUniversalTime();
}
