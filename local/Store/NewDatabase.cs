using Sanwen.Core.Backups;

namespace Sanwen.Local.Store;

/// <summary>
/// The database of an office that has none, or whose file was moved away. It takes its name at the very end, so that a program which
/// waits for it never finds half of it.
/// </summary>
internal sealed class NewDatabase(string path) : IArchive, IDisposable
{
    /// <summary>What SQLite keeps beside a file.</summary>
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    private bool _isFilled;

    private string Unfinished => path + ".part";

    public Task<bool> IsEmpty(CancellationToken cancel = default) => Task.FromResult(true);

    public IAsyncEnumerable<ArchiveLine> Read(CancellationToken cancel = default) => AsyncEnumerable.Empty<ArchiveLine>();

    public async Task Fill(IEnumerable<ArchiveLine> lines, CancellationToken cancel = default)
    {
        foreach (var old in Beside.Prepend("").Where(b => File.Exists(Unfinished + b))) File.Delete(Unfinished + old);
        using (var store = new SqliteStore(new(Unfinished))) await store.Fill(lines, cancel);
        _isFilled = true;
    }

    /// <exception cref="IOException">It cannot be given its name.</exception>
    public void Dispose()
    {
        if (!_isFilled) return;

        // what a file that is gone has left behind would be taken for this one's
        foreach (var left in Beside.Where(b => File.Exists(path + b))) File.Delete(path + left);
        File.Move(Unfinished, path);
        _isFilled = false;
    }
}
