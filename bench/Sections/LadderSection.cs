using Sanwen.Bench.Parts;

namespace Sanwen.Bench.Sections;

/// <summary>An office in which nobody has said a word, put through a rung of the ladder.</summary>
internal static class LadderSection
{
    public static async Task Run(Report report, string opened)
    {
        var folder = BenchOffice.Copy(opened, "ladder");
        await Part.Run<AdvancePart.Result>("advance", folder); // the reminders, before it is due
        var urged = await Part.Run<AdvancePart.Result>("advance", folder);
        var floor = await Part.Run<SqliteFloor.Result>("floor-sqlite", folder, "Urge");
        report.Add($"{Goals.Size:#,0} overdue matters urged, with journal: wall", urged.Effort.Wall, "s", 2, floor.Seconds);
        report.Add("the same: CPU", urged.Effort.Cpu, "s");
        report.Add("the same: peak memory", urged.Effort.PeakMiB, "MiB");
        report.Count("the same: mails queued", urged.Mails, urged.Steps);
    }
}
