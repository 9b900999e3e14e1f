using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Web.Backups;

/// <summary>Makes a backup of an office, which may go on running meanwhile.</summary>
public static class Exporting
{
    /// <summary>Under another name until it is whole and has been read back, so that whatever bears the name can be restored.</summary>
    /// <exception cref="FileProblemException">The file exists, there is nothing to export, or the office's rules could not be restored.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<BackupSummary> Run(Holdings office, FileInfo target, bool overwrite, DateTimeOffset now, CancellationToken cancel)
    {
        if (!overwrite && target.Exists) throw new FileProblemException([new(target.Name, "", "文件已存在。请换一个文件名，或加 --overwrite 覆盖它。")]);
        if (await office.Archive.IsEmpty(cancel)) throw new FileProblemException([new(target.Name, "", "没有导出：这里还没有任何数据。请检查数据的位置。")]);
        var unfinished = new FileInfo(target.FullName + ".part");
        try
        {
            await using (var file = OwnersFile.Open(unfinished.FullName, FileMode.Create)) await BackupWriter.Write(file, office, now, cancel);
            var summary = Check(unfinished, target.Name, cancel);
            unfinished.MoveTo(target.FullName, overwrite);
            return summary;
        }
        catch
        {
            unfinished.Delete();
            throw;
        }
    }

    private static BackupSummary Check(FileInfo file, string name, CancellationToken cancel)
    {
        using var backup = BackupFile.Open(file);
        return BackupCheck.Run(backup, name, cancel);
    }
}
