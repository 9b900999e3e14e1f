using System.CommandLine;
using Sanwen.Core.Backups;

namespace Sanwen.Web.Backups.Commands;

/// <summary>Checks every journal's hash chain against its entries and its record, in the store or in a backup.</summary>
internal static class VerifyCommand
{
    public static Command Create(BackupHost host)
    {
        var file = new Option<FileInfo?>("--backup") { Description = "核验这个备份文件，不看现有数据" };
        return host.Command("verify", "核验全部台账的哈希链", [file], async (parsed, cancel) =>
        {
            if (parsed.GetValue(file) is { } backup) return Backup(backup, cancel);
            using var office = await host.Open(parsed, true, cancel);
            var check = new ChainCheck();
            await foreach (var line in office.Archive.Read(cancel)) check.See(line);
            var broken = check.End();
            return Tell(check.Journals, check.Entries, broken);
        });
    }

    private static int Backup(FileInfo file, CancellationToken cancel)
    {
        using var backup = Restoring.Open(file, cancel);
        SummaryWords.Print(backup.Summary with { Broken = [] }, "备份完好");
        return Tell(backup.Summary.Journals, backup.Summary.Counts.Journal, backup.Summary.Broken);
    }

    private static int Tell(int journals, int entries, IReadOnlyList<BrokenChain> broken)
    {
        if (broken.Count == 0)
        {
            Console.Out.WriteLine($"{journals} 份台账、{entries} 条记录，全部相符。");
            return 0;
        }

        foreach (var chain in broken) Console.Error.WriteLine(chain);
        Console.Error.WriteLine($"{journals} 份台账中有 {broken.Count} 份不符。");
        return 1;
    }
}
