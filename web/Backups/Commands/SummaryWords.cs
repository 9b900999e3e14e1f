using Sanwen.Core.Time;

namespace Sanwen.Web.Backups.Commands;

/// <summary>What is said of a backup that is sound.</summary>
internal static class SummaryWords
{
    public static void Print(BackupSummary summary, string heading)
    {
        Console.Out.WriteLine($"{heading}：{summary.Counts}，导出时间 {China.Stamp(summary.Made)}。");
        Warn(summary);
    }

    /// <summary>A broken chain is told and refuses nothing: whoever has such an office must be able to restore it.</summary>
    public static void Warn(BackupSummary summary)
    {
        foreach (var broken in summary.Broken) Console.Error.WriteLine($"注意：{broken}");
        if (summary.Broken.Count > 0) Console.Error.WriteLine($"注意：{summary.Journals} 份台账中有 {summary.Broken.Count} 份与哈希链不符，已照原样保留。");
    }
}
