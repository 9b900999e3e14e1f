using System.CommandLine;
using Sanwen.Core.Policies;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Backups;
using Sanwen.Web.Backups.Commands;

namespace Sanwen.Local.Commands;

/// <summary>Backups of a data folder.</summary>
internal static class BackupCommands
{
    public static IEnumerable<Command> Create()
    {
        var office = new OfficeOptions();
        return new BackupHost(
            [.. office.All],
            (parsed, existing, _) => Task.FromResult(Open(office, parsed, existing)),
            Faults.Guard,
            "要替换正在使用的数据文件，请先停止三问；数据文件已移走的，不用停。",
            "邮件链接的密钥在数据文件夹的 keys/links.json：把它原样带到新系统，已发出的链接才继续有效。").Commands();
    }

    private static Holdings Open(OfficeOptions office, ParseResult parsed, bool existing)
    {
        var data = office.Data(parsed);
        if (existing && !File.Exists(data.Database)) throw new FileProblemException([new(data.Database, "", "没有这个数据文件。请用 --data 指定数据文件夹。")]);
        var (files, rules) = (new FileBlobs(data.Blobs), new RuleShelf(office.Policy(parsed), office.Calendar(parsed)));
        if (!File.Exists(data.Database))
        {
            var fresh = new NewDatabase(data.Database);
            return new(fresh, files, rules, fresh);
        }

        var store = new SqliteStore(new(data.Database));
        return new(store, files, rules, store);
    }
}
