namespace Sanwen.Bench.Sections;

/// <summary>Rehearsals by the program itself, and a lived month exported and restored.</summary>
internal static class RehearsalSection
{
    public static async Task Run(Report report, DirectoryInfo folder)
    {
        var office = new SampleOffice(folder, Goals.Size, Goals.Size / 20);
        Tell(report, $"{Goals.Size:#,0} matters, a month rehearsed", await RehearsalBench.Run(office, folder.CreateSubdirectory("month")), 15);
        Tell(report, "437 projects, an issue each up 3 tiers, a quarter rehearsed", await RehearsalBench.Run(new SampleProjects(folder, 437), folder.CreateSubdirectory("ladder")), 10);

        var backup = await BackupBench.Run(office, folder.CreateSubdirectory("backup"));
        report.Add($"{Goals.Size:#,0} matters, that month lived and exported ({backup.MiB:0.0} MiB): wall", backup.ExportSeconds, "s", 10);
        report.Add("the same restored: wall", backup.RestoreSeconds, "s", 15);
    }

    public static async Task Year(Report report, DirectoryInfo folder)
    {
        var year = new SampleYear(folder, Goals.Size, Goals.Size / 20);
        Tell(report, $"{Goals.Size:#,0} matters, a year rehearsed", await RehearsalBench.Run(year, folder.CreateSubdirectory("year")));
    }

    private static void Tell(Report report, string what, RehearsalBench.Result rehearsal, double? goal = null)
    {
        report.Add($"{what}: wall", rehearsal.WallSeconds, "s", goal);
        report.Add("the same: peak memory", rehearsal.PeakMiB, "MiB", Goals.Ceiling);
        report.Add("the same: mails written", rehearsal.Mails, "");
    }
}
