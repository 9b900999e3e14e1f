using System.Globalization;
using Sanwen.Core.Time;

namespace Sanwen.Core.Import;

/// <summary>The moment of a line that a rehearsal plays, in the office's time.</summary>
internal static class TimeCell
{
    private static readonly string[] Formats = ["yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss"];

    /// <summary>Null when there is a problem.</summary>
    public static DateTimeOffset? Read(RowCells row)
    {
        var text = Texts.Narrow(row.Required(ImportColumns.Time, 40));
        if (text.Length == 0) return null;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var time)
            && time.Year is >= 2000 and <= 2100)
        {
            return new(time, China.Offset);
        }

        row.Wrong(ImportColumns.Time, "不是有效的时间", "应形如 2026-09-03 10:20（北京时间），年份 2000 至 2100");
        return null;
    }
}
