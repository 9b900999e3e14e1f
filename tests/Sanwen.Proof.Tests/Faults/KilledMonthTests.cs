using System.Diagnostics;
using System.Globalization;
using Sanwen.Local.Tests;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>
/// SIGKILL at random points of a month. The moments of kills follow from the seed and from how fast the machine is, so that a seed gives the
/// same people and about the same kills again. <c>PROOF_KILLS</c> and <c>PROOF_SEED</c> ask for more and for the same.
/// </summary>
public sealed class KilledMonthTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_month_killed_at_random_points_ends_as_one_that_nobody_disturbed()
    {
        var (kills, seed) = (Setting("PROOF_KILLS", 25), Setting("PROOF_SEED", Random.Shared.Next(1_000_000)));
        var watch = Stopwatch.StartNew();
        await using var calm = new LivedMonth(_folder["calm"], seed);
        await calm.Begin();
        await calm.LiveOn();
        await using var killed = new LivedMonth(_folder["killed"], seed);
        await killed.Begin();
        await killed.LiveAndDie(kills, calm.Steps);

        var lost = calm.Taken.Keys.Except(killed.Taken.Keys).ToList();
        var twice = killed.Taken.Where(t => t.Value > 1).Select(t => t.Key).ToList();
        var surplus = killed.Taken.Values.Sum(n => n - 1);
        var told = $"seed {seed}: {killed.Kills} kills, {calm.Taken.Count} mails, lost {lost.Count}, twice {surplus}, told unknown "
            + $"{killed.Reported.Count}, {watch.Elapsed.TotalSeconds:0} s; killed while {string.Join(", ", killed.Hit.Select(h => $"{h.Key} {h.Value}"))}";
        TestContext.Current.SendDiagnosticMessage(told);
        Assert.True(calm.Taken.Count > 100 && calm.Taken.Values.All(n => n == 1), told);
        Assert.True(kills == killed.Kills && lost.Count == 0 && surplus <= kills, told);
        Assert.True(twice.All(killed.Reported.Contains), told);
        Assert.True(killed.Taken.Keys.All(calm.Taken.ContainsKey), told);
        Alike(await calm.Everything(), await killed.Everything(), told);
    }

    private static void Alike(IReadOnlyList<string> calm, IReadOnlyList<string> killed, string told)
    {
        for (var i = 0; i < Math.Min(calm.Count, killed.Count); i++) Assert.True(calm[i] == killed[i], $"{told}\n{calm[i]}\n{killed[i]}");
        Assert.True(calm.Count == killed.Count, $"{told}\n{calm.Count} lines, {killed.Count}");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
