using System.IO.Compression;
using Sanwen.Core.Backups;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Backups;

/// <summary>A backup, opened and not changed by anybody as long as it is.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private BackupFile(FileStream file, ZipArchive zip) => (_file, _zip) = (file, zip);

    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <exception cref="FileProblemException">It is no zip, or was cut off.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BackupFile Open(FileInfo path)
    {
        var file = path.Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read);

            // the list of entries is read only when it is asked for
            _ = zip.Entries.Count;
            return new(file, zip);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new FileProblemException([new(path.Name, "", "不是 zip 文件，或没有传完。请换一份完整的备份。")]);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Only of a backup that was checked.</summary>
    public IEnumerable<ArchiveLine> Lines() => BackupLayout.Lines.SelectMany(Lines);

    public IEnumerable<(string Name, Func<Stream> Open)> Under(string folder) => _zip.Entries
        .Where(e => e.FullName.StartsWith(folder, StringComparison.Ordinal))
        .Select(e => (e.FullName[folder.Length..], (Func<Stream>)e.Open));

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private IEnumerable<ArchiveLine> Lines(string name)
    {
        using var content = _zip.GetEntry(name)!.Open();
        foreach (var line in BackupLines.Of(content)) yield return BackupText.Read(name, line);
    }
}
