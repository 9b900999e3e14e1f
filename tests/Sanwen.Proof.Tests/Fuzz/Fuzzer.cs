using System.Diagnostics;
using System.Globalization;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>
/// Plays changed inputs until its time is up. It is led by what comes of them: an input whose outcome was not seen before joins those
/// that are changed further. With the same seed the same inputs come in the same order.
/// </summary>
/// <param name="seeds">Valid inputs to begin with.</param>
/// <param name="change">Makes a new input of those known.</param>
/// <param name="play">Does what is tested, throws where something is wrong, and says in a word what came of it.</param>
/// <param name="show">An input as it can be put into a test.</param>
internal sealed class Fuzzer<T>(IEnumerable<T> seeds, Func<Random, IReadOnlyList<T>, T> change, Func<T, Task<string>> play, Func<T, string> show)
{
    /// <summary>How many classes of tests share the time.</summary>
    private const int Targets = 10;

    private const int MostKnown = 2_000;

    /// <summary>Far longer than any takes on a busy machine; what takes longer does not end.</summary>
    private static readonly TimeSpan LongestCase = TimeSpan.FromMinutes(3);

    /// <summary>Seconds for all targets together: 25, or <c>PROOF_FUZZ_SECONDS</c>.</summary>
    private static TimeSpan Budget => TimeSpan.FromSeconds(Number("PROOF_FUZZ_SECONDS") ?? 25) / Targets;

    private readonly List<T> _known = [.. seeds];
    private readonly HashSet<string> _outcomes = [];

    /// <returns>What came of the inputs, each once.</returns>
    public async Task<IReadOnlySet<string>> Run()
    {
        var seed = Number("PROOF_SEED") ?? Random.Shared.Next();
        var random = new Random(seed);
        var (watch, cases) = (Stopwatch.StartNew(), 0);
        foreach (var known in _known.ToList()) _outcomes.Add(await Play(known, seed, cases++));
        for (; watch.Elapsed < Budget; cases++)
        {
            var input = change(random, _known);
            if (_outcomes.Add(await Play(input, seed, cases)) && _known.Count < MostKnown) _known.Add(input);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"PROOF_SEED={seed}: {cases} cases, {_outcomes.Count} outcomes.");
        return _outcomes;
    }

    private async Task<string> Play(T input, int seed, int number)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var outcome = await play(input);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestCase);
            return outcome;
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"PROOF_SEED={seed}, case {number}, {show(input)}\n{fault}", fault);
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
