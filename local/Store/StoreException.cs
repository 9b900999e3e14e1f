using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>The store cannot be used. The message (zh-CN) names the file and says what to do.</summary>
public sealed class StoreException : StoreFaultException
{
    private const int NoSpaceHere = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    private const int Full = 13, CannotOpen = 14, NotADatabase = 26, ReadOnly = 8, Busy = 5, Corrupt = 11;

    private StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreException For(string path, SqliteException fault) => new(
        fault.SqliteErrorCode switch
        {
            NotADatabase => $"数据文件 {path} 不是三问的数据库。请移走该文件，或用 --data 指定另一个文件夹。",
            Corrupt => Damaged(path),
            CannotOpen or ReadOnly => NotWritable(path),
            Full => DiskIsFull($"数据文件 {path}"),
            Busy => $"数据文件 {path} 一直被其他程序占用。请关闭正在使用它的其他程序（包括正在运行的三问）后重试。",
            _ => $"读写数据文件 {path} 失败（{fault.Message}）。请检查磁盘和文件权限后重试。",
        },
        fault);

    internal static StoreException For(string path, Exception fault) => new(NotWritable(path), fault);

    /// <summary>A file beside the database that cannot be written.</summary>
    /// <param name="what">What is written where (zh-CN).</param>
    internal static StoreException ForFile(string what, Exception fault) => new(FileWords(what, fault), fault);

    /// <inheritdoc cref="ForFile"/>
    internal static string FileWords(string what, Exception fault) => fault is IOException { HResult: NoSpaceHere or NoSpaceOnWindows }
        ? DiskIsFull(what)
        : $"无法写入{what}。请检查磁盘和文件夹的写权限，程序会自动重试。";

    internal static StoreException Newer(string path, long found, int known) => new(
        $"数据文件 {path} 由更新版本的三问写成（数据版本 {found}，本程序支持到 {known}）。请升级程序，或用 --data 指定另一个文件夹。");

    internal static StoreException Foreign(string path) => new(
        $"数据文件 {path} 是其他程序的数据库。请移走该文件，或用 --data 指定另一个文件夹。");

    internal static StoreException Moved(string path) => new(
        $"数据文件 {path} 已被移走或换掉，暂停读写。请放回该文件，或用 restore 命令从备份恢复；正在运行的程序会自动接着运行。");

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
        catch (JsonException fault)
        {
            // a page may be overwritten so that the database does not notice
            throw new StoreException(Damaged(path), fault);
        }
    }

    private static string Damaged(string path) => $"数据文件 {path} 已损坏。请移走该文件，再用 restore 命令从备份恢复；正在运行的程序会自动接着运行。";

    private static string DiskIsFull(string what) => $"磁盘已满，无法写入{what}。请清理磁盘空间，程序会自动重试。";

    private static string NotWritable(string path) =>
        $"无法写入数据文件 {path}。请检查所在文件夹是否存在、当前用户是否有写权限，或用 --data 指定另一个文件夹。";
}
