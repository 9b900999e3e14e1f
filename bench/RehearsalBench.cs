using System.Diagnostics;
using System.Text.Json;
using Sanwen.Local.Rehearsal;

namespace Sanwen.Bench;

/// <summary>Days of a large office, rehearsed by the program itself in a process of its own, so that the peak is the rehearsal's.</summary>
internal static class RehearsalBench
{
    public sealed record Result(double WallSeconds, double PeakMiB, int Mails);

    /// <summary>A year, a month of three questions each.</summary>
    public static Task<Result> Run(SampleYear year, DirectoryInfo output) => Run(
        ["--matters", year.Office.Matters.FullName, "--people", year.Office.People.FullName, "--replies", year.Replies.FullName],
        "2026-01-01",
        "2026-12-31",
        output);

    /// <summary>A month of three questions.</summary>
    public static Task<Result> Run(SampleOffice office, DirectoryInfo output) => Run(
        ["--matters", office.Matters.FullName, "--people", office.People.FullName, "--replies", office.Replies.FullName],
        "2026-09-01",
        "2026-09-30",
        output);

    /// <summary>A quarter in which every issue climbs to the top and stays there.</summary>
    public static Task<Result> Run(SampleProjects projects, DirectoryInfo output) => Run(
        [
            "--projects", projects.Projects.FullName, "--branches", projects.Branches.FullName,
            "--people", projects.People.FullName, "--actions", projects.Actions.FullName,
        ],
        "2026-07-01",
        "2026-09-30",
        output);

    private static async Task<Result> Run(IEnumerable<string> files, string from, string to, DirectoryInfo output)
    {
        string[] arguments =
            [typeof(Rehearsing).Assembly.Location, "rehearse", .. files, "--from", from, "--to", to, "--out", output.FullName];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The rehearsal ended with {process.ExitCode}: {said}");

        await using var stream = File.OpenRead(Path.Combine(output.FullName, "summary.json"));
        using var summary = await JsonDocument.ParseAsync(stream);
        return new(
            summary.RootElement.GetProperty("wallSeconds").GetDouble(),
            summary.RootElement.GetProperty("peakMiB").GetDouble(),
            summary.RootElement.GetProperty("mails").EnumerateObject().Sum(k => k.Value.GetInt32()));
    }
}
