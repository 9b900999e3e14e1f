using System.Diagnostics;

namespace Sanwen.Bench;

/// <summary>What a piece of work took.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds of all cores together.</param>
/// <param name="PeakMiB">The most memory that the process held since its start, resident.</param>
internal sealed record Effort(double Wall, double Cpu, double PeakMiB)
{
    public static async Task<Effort> Of(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        await work();
        var wall = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - before).TotalSeconds, process.PeakWorkingSet64 / 1024.0 / 1024.0);
    }
}
