using System.IO.Compression;
using System.Text;
using Sanwen.Core.Backups;

namespace Sanwen.Web.Backups;

/// <summary>Writes all that an office holds into one zip. Files come after the records, so that what these name is there.</summary>
internal sealed class BackupWriter : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly ZipArchive _zip;
    private readonly SortedDictionary<string, BackupEntry> _entries = new(StringComparer.Ordinal);

    private BackupWriter(Stream target) => _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <param name="now">The moment that the backup is of.</param>
    public static async Task Write(Stream target, Holdings office, DateTimeOffset now, CancellationToken cancel)
    {
        using var writer = new BackupWriter(target);
        var lines = await writer.Lines(office.Archive, cancel);
        var rules = office.Rules.Names();
        foreach (var name in rules) await writer.Entry(BackupLayout.Rules + name, new MemoryStream(office.Rules.Read(name)), cancel);
        var files = 0;
        foreach (var name in await office.Files.Names(cancel).Order(StringComparer.Ordinal).ToListAsync(cancel))
        {
            // what was taken away since is not missed
            await using var content = await office.Files.Open(name, cancel);
            if (content is null) continue;
            await writer.Entry(BackupLayout.Files + name, content, cancel);
            files++;
        }

        var counts = new BackupCounts(lines[BackupLayout.Records], lines[BackupLayout.Journal], lines[BackupLayout.Outbox], rules.Count, files);
        await writer.Manifest(new(BackupLayout.Format, now, counts, writer._entries), cancel);
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>How many lines each entry has.</summary>
    private async Task<Dictionary<string, int>> Lines(IArchive archive, CancellationToken cancel)
    {
        var counts = BackupLayout.Lines.ToDictionary(name => name, _ => 0);
        await using var lines = archive.Read(cancel).GetAsyncEnumerator(cancel);
        var more = await lines.MoveNextAsync();
        foreach (var name in BackupLayout.Lines)
        {
            await Entry(
                name,
                async content =>
                {
                    for (; more && BackupText.EntryOf(lines.Current) == name; more = await lines.MoveNextAsync())
                    {
                        await content.WriteAsync(Encoding.UTF8.GetBytes(BackupText.Write(lines.Current)), cancel);
                        await content.WriteAsync(LineEnd, cancel);
                        counts[name]++;
                    }
                },
                CompressionLevel.Optimal);
        }

        return more ? throw new InvalidOperationException("The lines of the store came out of order.") : counts;
    }

    // what people attach is mostly packed already
    private Task Entry(string name, Stream content, CancellationToken cancel) =>
        Entry(name, target => content.CopyToAsync(target, cancel), CompressionLevel.Fastest);

    private async Task Entry(string name, Func<Stream, Task> write, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = BackupLayout.EntryTime;
        await using var content = new HashedStream(await entry.OpenAsync());
        await write(content);
        _entries[name] = content.Passed();
    }

    private async Task Manifest(BackupManifest manifest, CancellationToken cancel)
    {
        var entry = _zip.CreateEntry(BackupLayout.Manifest, CompressionLevel.Optimal);
        entry.LastWriteTime = BackupLayout.EntryTime;
        await using var content = await entry.OpenAsync(cancel);
        await content.WriteAsync(manifest.Write(), cancel);
    }
}
