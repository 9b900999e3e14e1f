using System.Diagnostics;
using System.Globalization;
using Sanwen.Core.Stores;
using Sanwen.Local.Rehearsal;
using Sanwen.Local.Store;

namespace Sanwen.Bench.Sections;

/// <summary>The program itself, running with nothing to do.</summary>
internal static class IdleSection
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromMinutes(2);

    /// <param name="folder">Of an office that has not begun; what is due on the day of the bench is done before, in a process of its own.</param>
    public static async Task Run(Report report, string folder)
    {
        using (var first = Start(folder))
        {
            await UntilNothingWaits(folder);
            first.Kill();
            await first.WaitForExitAsync();
        }

        using var idle = Start(folder);
        using var bare = Part.Start("bare");
        await bare.Told<string>();
        await Task.Delay(Settled);
        report.Add($"idle, {Goals.Size:#,0} matters, {Settled.TotalSeconds:0} s after the start: memory", Resident(idle) / 1e6, "MB", 100, await bare.Ask<long>("memory") / 1e6);
        if (OperatingSystem.IsLinux()) report.Add("the same: without files of .NET that are mapped", Own(idle) / 1e6, "MB");
        idle.Kill();
        await idle.WaitForExitAsync();
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static long Own(Process process) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(l => l.StartsWith("RssAnon", StringComparison.Ordinal) || l.StartsWith("RssShmem", StringComparison.Ordinal))
        .Sum(l => long.Parse(l.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024);

    private static async Task UntilNothingWaits(string folder)
    {
        using var store = new SqliteStore(new(new Local.Hosting.DataFolder(folder).Database));
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(500))
        {
            var mails = await store.CountMails();
            if (mails[OutboxState.Queued] + mails[OutboxState.Claimed] == 0 && watch.Elapsed > Settled) return;
        }

        throw new TimeoutException("The program did not come to rest.");
    }

    private static Process Start(string folder) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(Rehearsing).Assembly.Location, "--data", folder, "--urls", "http://127.0.0.1:0"])
    { RedirectStandardOutput = true })!;
}
