namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Chance that can be had again: the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Seed { get; } = seed;

    /// <param name="percent">0–100.</param>
    public bool Happens(int percent) => _random.Next(100) < percent;

    /// <summary>From 0 up to, but not, <paramref name="below"/>.</summary>
    public int Below(int below) => _random.Next(below);

    public T Of<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>A whole second between two moments.</summary>
    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) =>
        from.AddSeconds(_random.NextInt64(Math.Max(1, (long)(to - from).TotalSeconds)));

    /// <summary>Up to so many hours later, at any time of day or night.</summary>
    public DateTimeOffset Within(DateTimeOffset from, int hours) => Between(from, from.AddHours(hours));
}
