using System.Globalization;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Web.Texts;

namespace Sanwen.Local.Rehearsal;

/// <summary>Writes <c>matters.csv</c>: how every matter stands as of the end of a day, and how many of its questions wait for an answer.</summary>
internal static class MatterReport
{
    public static void Write(string file, Office office, IEnumerable<AskRound> rounds, DateOnly day)
    {
        var unanswered = rounds.Select(r => r.WithoutMoved(office)).SelectMany(r => r.Unanswered()).CountBy(m => m).ToDictionary();
        var matters = office.Matters.Values.OrderBy(m => m.Key, StringComparer.Ordinal);
        CsvFile.Write(
            file,
            ["编号", "进度", "时序进度", "偏差", "灯", "状态", "未回复"],
            matters.Select(m => Row(m, Standing.Of(m, day, office.Policy.Lights), office, unanswered.GetValueOrDefault(m.Key))));
    }

    private static string[] Row(Matter matter, Standing standing, Office office, int unanswered) =>
    [
        matter.Key,
        matter.Progress.ToString("0.##", CultureInfo.InvariantCulture),
        standing.TimeProgress.ToString("0.00", CultureInfo.InvariantCulture),
        standing.Deviation.ToString("0.00", CultureInfo.InvariantCulture),
        office.Policy.Lights.Of(standing.Light).Name,
        Names.Of(matter.Status),
        unanswered.ToString(CultureInfo.InvariantCulture),
    ];
}
