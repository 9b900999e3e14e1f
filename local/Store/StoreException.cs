using Microsoft.Data.Sqlite;

namespace Sanwen.Local.Store;

/// <summary>The store cannot be used. The message (zh-CN) names the file and says what to do.</summary>
public sealed class StoreException : Exception
{
    private const int Full = 13, CannotOpen = 14, NotADatabase = 26, ReadOnly = 8, Busy = 5, Corrupt = 11;

    private StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreException For(string path, SqliteException fault) => new(
        fault.SqliteErrorCode switch
        {
            NotADatabase => $"数据文件 {path} 不是三问的数据库。请移走该文件，或用 --data 指定另一个文件夹。",
            Corrupt => $"数据文件 {path} 已损坏。请停止程序，移走该文件，用 restore 命令从备份恢复后再启动。",
            CannotOpen or ReadOnly => NotWritable(path),
            Full => $"磁盘已满，无法写入数据文件 {path}。请清理磁盘空间，程序会自动重试。",
            Busy => $"数据文件 {path} 一直被其他程序占用。请关闭正在使用它的其他程序（包括正在运行的三问）后重试。",
            _ => $"读写数据文件 {path} 失败（{fault.Message}）。请检查磁盘和文件权限后重试。",
        },
        fault);

    internal static StoreException For(string path, Exception fault) => new(NotWritable(path), fault);

    internal static StoreException Newer(string path, long found, int known) => new(
        $"数据文件 {path} 由更新版本的三问写成（数据版本 {found}，本程序支持到 {known}）。请升级程序，或用 --data 指定另一个文件夹。");

    internal static StoreException Foreign(string path) => new(
        $"数据文件 {path} 是其他程序的数据库。请移走该文件，或用 --data 指定另一个文件夹。");

    internal static StoreException Unknown(string kind) => new($"数据中有本程序不认识的记录（{kind}），可能由更新版本的三问写成。请升级程序后重试。");

    /// <summary>Tells what goes wrong with the file in people's words.</summary>
    internal static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw For(path, fault);
        }
    }

    private static string NotWritable(string path) =>
        $"无法写入数据文件 {path}。请检查所在文件夹是否存在、当前用户是否有写权限，或用 --data 指定另一个文件夹。";
}
