using Sanwen.Bench.Parts;

namespace Sanwen.Bench.Sections;

/// <summary>Offices of growing size, imported, and the first question of a month put to everybody in them.</summary>
internal static class OpeningSection
{
    private const int MattersPerPerson = 20;

    /// <summary>Leaves each office as it is right after the opening, its mails waiting; returns its folder by its size.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> Run(Report report, DirectoryInfo folder, IReadOnlyList<int> sizes)
    {
        var opened = new Dictionary<int, string>();
        AdvancePart.Result? smaller = null;
        foreach (var size in sizes)
        {
            opened[size] = await Import(report, folder.CreateSubdirectory($"office-{size}"), size);
            if (size == Goals.Size) BenchOffice.Copy(opened[size], Goals.Unopened);
            var result = await Part.Run<AdvancePart.Result>("advance", opened[size]);
            await Tell(report, opened[size], size, result);
            if (smaller is not null) Grown(report, size, smaller, result);
            smaller = result;
        }

        return opened;
    }

    private static async Task<string> Import(Report report, DirectoryInfo folder, int size)
    {
        var lists = new SampleOffice(folder, size, size / MattersPerPerson);
        var import = await Part.Run<Effort>("import", folder.FullName, lists.People.FullName, lists.Matters.FullName);
        if (size < Goals.Size) return folder.FullName;
        report.Add($"{size:#,0} rows imported: wall", import.Wall, "s");
        report.Add("the same: peak memory", import.PeakMiB, "MiB", Goals.Ceiling);
        return folder.FullName;
    }

    private static async Task Tell(Report report, string folder, int size, AdvancePart.Result result)
    {
        var atGoal = size == Goals.Size;
        var floor = await Part.Run<SqliteFloor.Result>("floor-sqlite", folder, "Ask");
        report.Add($"{size:#,0} matters opened and queued: wall", result.Effort.Wall, "s", atGoal ? 1 : null, floor.Seconds);
        report.Add("the same: CPU", result.Effort.Cpu, "s");
        report.Add("the same: peak memory", result.Effort.PeakMiB, "MiB", atGoal ? 150 : size > Goals.Size ? Goals.Ceiling : null);
        report.Add("the same: mails queued a second", result.Mails / result.Effort.Wall, "");
        report.Add("the same: database per matter", (double)result.FileBytes / size, "bytes");
        report.Count("the same: mails queued", result.Mails, size / MattersPerPerson);
    }

    private static void Grown(Report report, int size, AdvancePart.Result smaller, AdvancePart.Result larger)
    {
        var fair = 10 * Math.Log(size) / Math.Log(size / 10.0);
        var what = $"from {size / 10:#,0} to {size:#,0} matters";
        report.Add($"{what}: wall, beside n log n", larger.Effort.Wall / smaller.Effort.Wall, "×", fair);
        report.Add($"{what}: CPU", larger.Effort.Cpu / smaller.Effort.Cpu, "×", fair);
        report.Add($"{what}: peak memory", larger.Effort.PeakMiB / smaller.Effort.PeakMiB, "×", fair);
        report.Add($"{what}: database", (double)larger.FileBytes / smaller.FileBytes, "×", fair);
    }
}
