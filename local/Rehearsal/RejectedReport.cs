using System.Globalization;
using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Local.Rehearsal;

/// <summary>Writes <c>rejected.csv</c>: the actions that were not allowed when their time came, and why.</summary>
internal static class RejectedReport
{
    public static void Write(string file, IEnumerable<RejectedAction> rejected) =>
        CsvFile.Write(file, ["行", "时间", "动作", "对象", "人", "内容", "原因"], rejected.Select(r => Row(r.Action, r.Reason)));

    private static string[] Row(RehearsedAction action, string reason) =>
    [
        action.Row.ToString(CultureInfo.InvariantCulture),
        action.At.ToOffset(China.Offset).ToString(action.At.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        action.Kind.Name(),
        action.Subject,
        action.By,
        action.Words,
        reason,
    ];
}
