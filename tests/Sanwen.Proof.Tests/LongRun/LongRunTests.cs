using System.Diagnostics;
using System.Globalization;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Changes the zone of the process, so that nothing else runs beside it.</summary>
[CollectionDefinition(nameof(HostZone), DisableParallelization = true)]
public sealed class HostZoneRuns;

[Collection(nameof(HostZone))]
public sealed class LongRunTests(ITestOutputHelper output)
{
    /// <summary>Matters over the year; ten thousand take minutes.</summary>
    private static int Matters => Setting("PROOF_MATTERS") ?? 2_000;

    /// <summary>Set it to the one that a failure names, to have the same year again.</summary>
    private static int Seed => Setting("PROOF_SEED") ?? Random.Shared.Next();

    [Fact]
    public async Task A_year_keeps_every_promise_at_every_step()
    {
        using var zone = new HostZone();
        using var year = new Year(Seed);
        var watch = Stopwatch.StartNew();
        await year.Live(Matters, China.StartOf(new(2027, 3, 20)));

        output.WriteLine(
            $"{Matters} matters, {year.Turns} turns of the clock, {year.Acts} acts, {year.Mails} mails, {year.Replays} turns replayed, "
            + $"{year.Promises.Held} checks, {watch.Elapsed.TotalSeconds:0} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Assert.True(year.Mails > Matters && year.Turns > 100 && year.Replays > 0, "The year was too quiet to prove anything.");
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
