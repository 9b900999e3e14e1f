using System.Globalization;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;

namespace Sanwen.Local.Rehearsal;

/// <summary>Writes <c>projects.csv</c>: how every project stands as of the end of a day.</summary>
internal static class ProjectReport
{
    public static void Write(string file, Office office, DateOnly day) => CsvFile.Write(
        file,
        ["编号", "完成投资", "完成率", "时序进度", "偏差", "灯"],
        office.Projects.Values.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Row(p.Key, ProjectStanding.Of(p, day, office.Policy.Lights), office)));

    private static string[] Row(string key, ProjectStanding project, Office office) =>
    [
        key,
        project.Invested.ToString("0.####", CultureInfo.InvariantCulture),
        project.Rate.ToString("0.00", CultureInfo.InvariantCulture),
        project.Standing.TimeProgress.ToString("0.00", CultureInfo.InvariantCulture),
        project.Standing.Deviation.ToString("0.00", CultureInfo.InvariantCulture),
        office.Policy.Lights.Of(project.Standing.Light).Name,
    ];
}
