using System.CommandLine;
using Sanwen.Core.Time;
using Sanwen.Web.Hosting;

namespace Sanwen.Web.Backups.Commands;

internal static class RestoreCommand
{
    public static Command Create(BackupHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件（zip）" };
        var replace = new Option<bool>("--replace") { Description = "清除现有的全部数据、附件和规则，换成备份中的" };
        var moved = new Option<bool>("--moved") { Description = "旧系统在导出前已停用：待发的邮件继续发送，不标为“结果不明”" };
        var yes = new Option<bool>("--yes", "-y") { Description = "不再询问，直接恢复" };
        return host.Command("restore", "从备份文件恢复全部数据、附件和规则；先检查整个文件，有任何问题都不改动", [file, replace, moved, yes], async (parsed, cancel) =>
        {
            using var backup = Restoring.Open(parsed.GetRequiredValue(file), cancel);
            using var office = await host.Open(parsed, false, cancel);
            var empty = await office.Archive.IsEmpty(cancel);
            if (!empty && !parsed.GetValue(replace))
            {
                Console.Error.WriteLine("这里已有数据，没有恢复。如要清除现有的全部数据、附件和规则，请加 --replace；可先用 export 导出一份。");
                return CommandFaults.WrongInput;
            }

            SummaryWords.Print(backup.Summary, "备份完好");
            Console.Out.WriteLine(host.Stop);
            if (!parsed.GetValue(yes) && !Console.IsInputRedirected && !Confirm(empty)) return 0;
            await backup.Into(office, parsed.GetValue(moved), cancel);
            Console.Out.WriteLine(Done(backup.Summary, parsed.GetValue(moved)));
            Console.Out.WriteLine(host.Keys);
            return 0;
        });
    }

    private static bool Confirm(bool empty)
    {
        Console.Out.Write(empty ? "恢复这份备份？[y/N] " : "清除现有的全部数据，换成这份备份？[y/N] ");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes" or "是";
    }

    private static string Done(BackupSummary summary, bool moved) => (summary.Waiting, moved) switch
    {
        (0, _) => "已恢复。",
        (var waiting, true) => $"已恢复。{waiting} 封待发的邮件将在启动后继续发送（其中正在发送的标为“结果不明”）。",
        (var waiting, false) => $"已恢复。{waiting} 封邮件在 {China.Stamp(summary.Made)} 导出时尚未发出，已标为“结果不明”，请在“发件箱”页核实后处理；原系统在导出前确已停用的，加 --replace --moved 再恢复一次，即继续发送。",
    };
}
