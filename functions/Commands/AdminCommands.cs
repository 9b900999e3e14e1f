using System.CommandLine;
using Sanwen.Web.Backups.Commands;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Commands;

/// <summary>What an administrator runs on a machine of their own against the app's storage.</summary>
public static class AdminCommands
{
    /// <summary>The Functions host starts the same program, with options alone.</summary>
    public static bool Are(string[] args) => args is [[not '-', ..], ..];

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] args, CancellationToken cancel = default)
    {
        var account = new AccountOptions();
        var host = new BackupHost(
            account.All,
            account.Open,
            Faults.Guard,
            "恢复前请先停止函数应用，恢复完成后再启动。",
            "邮件链接的密钥在密钥保管库的机密 link-keys（未设 Sanwen:LinkKeys 时在存储容器的 keys/links.json）：把它原样带到新系统，已发出的链接才继续有效。");
        var root = new RootCommand("三问（Azure）：在管理员的电脑上操作应用的存储。");
        foreach (var command in host.Commands()) root.Add(command);
        var parsed = root.Parse(args);
        return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(cancellationToken: cancel) : CommandFaults.Tell(parsed.Errors.Select(e => e.Message));
    }
}
