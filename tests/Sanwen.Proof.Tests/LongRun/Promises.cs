namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Holds the office to what it promises, and counts how often.</summary>
internal sealed class Promises(int seed)
{
    public DateTimeOffset Now { get; set; }

    public long Held { get; private set; }

    /// <param name="what">What was to hold, of which instance or mail.</param>
    /// <exception cref="BrokenPromise">It does not.</exception>
    public void Must(bool holds, Func<string> what)
    {
        if (!holds) throw new BrokenPromise(seed, Now, what());
        Held++;
    }
}
