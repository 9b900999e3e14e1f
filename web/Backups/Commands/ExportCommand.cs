using System.CommandLine;

namespace Sanwen.Web.Backups.Commands;

internal static class ExportCommand
{
    public static Command Create(BackupHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件（zip）" };
        var overwrite = new Option<bool>("--overwrite") { Description = "文件已存在时覆盖" };
        return host.Command("export", "把全部数据、附件和规则导出为一个备份文件；系统可以照常运行", [file, overwrite], async (parsed, cancel) =>
        {
            var target = parsed.GetRequiredValue(file);
            using var office = await host.Open(parsed, true, cancel);
            var summary = await Exporting.Run(office, target, parsed.GetValue(overwrite), TimeProvider.System.GetUtcNow(), cancel);
            SummaryWords.Print(summary, $"已导出到 {target.Name}");
            Console.Out.WriteLine($"备份中不含密钥和设置。{host.Keys}备份含有人员信息，请妥善保管。");
            return 0;
        });
    }
}
