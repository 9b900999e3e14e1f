using Sanwen.Core.Backups;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Backups;

/// <summary>Puts a backup in the place of all that an office holds.</summary>
public sealed class Restoring : IDisposable
{
    private readonly BackupFile _backup;

    private Restoring(BackupFile backup, BackupSummary summary) => (_backup, Summary) = (backup, summary);

    public BackupSummary Summary { get; }

    /// <summary>Checks the whole of it.</summary>
    /// <exception cref="FileProblemException">Everything that is wrong with it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Restoring Open(FileInfo file, CancellationToken cancel)
    {
        var backup = BackupFile.Open(file);
        try
        {
            return new(backup, BackupCheck.Run(backup, file.Name, cancel));
        }
        catch
        {
            backup.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Files first, as nobody minds one that no record names; then the store, all or nothing; what the backup does not have is taken
    /// away, and the rules come last. Whoever runs it again after a crash ends at the same.
    /// </summary>
    /// <param name="moved">Whether the office that the backup is of has sent nothing since.</param>
    public async Task Into(Holdings office, bool moved, CancellationToken cancel)
    {
        var files = _backup.Under(BackupLayout.Files).ToDictionary(f => f.Name, f => f.Open);
        foreach (var (name, open) in files)
        {
            await using var content = open();
            await office.Files.Put(name, content, cancel);
        }

        await office.Archive.Fill(_backup.Lines().Select(l => Restored(l, moved)), cancel);
        foreach (var name in await office.Files.Names(cancel).Where(n => !files.ContainsKey(n)).ToListAsync(cancel)) await office.Files.Delete(name, cancel);
        Rules(office.Rules);
    }

    public void Dispose() => _backup.Dispose();

    private ArchiveLine Restored(ArchiveLine line, bool moved) => line is ArchiveLine.Letter { Value: var mail }
        ? new ArchiveLine.Letter(RestoredMails.Of(mail, Summary.Made, moved))
        : line;

    /// <summary>The policy after the calendars that go with it.</summary>
    private void Rules(IRuleShelf shelf)
    {
        var rules = _backup.Under(BackupLayout.Rules).ToDictionary(r => r.Name, r => r.Open);
        foreach (var name in shelf.Names().Where(n => !rules.ContainsKey(n))) shelf.Delete(name);
        foreach (var (name, open) in rules.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            using var content = open();
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            shelf.Write(name, whole.ToArray());
        }
    }
}
