using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>Files in a folder, spread over 256 subfolders by the first two digits of their names.</summary>
public sealed class FileBlobs(string folder) : IBlobs
{
    public async Task<string> Save(Stream content, CancellationToken cancel = default)
    {
        var name = BlobName.Fresh();
        await Keep(name, content, overwrite: false, cancel);
        return name;
    }

    public Task<Stream?> Open(string name, CancellationToken cancel = default) =>
        Task.FromResult<Stream?>(BlobName.IsOne(name) && File.Exists(PathOf(name)) ? File.OpenRead(PathOf(name)) : null);

    public IAsyncEnumerable<string> Names(CancellationToken cancel = default) => (Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!).Where(BlobName.IsOne)
        : []).ToAsyncEnumerable();

    public Task Put(string name, Stream content, CancellationToken cancel = default) => BlobName.IsOne(name)
        ? Keep(name, content, overwrite: true, cancel)
        : throw new ArgumentException($"No name of a file: {name}", nameof(name));

    public Task Delete(string name, CancellationToken cancel = default)
    {
        if (BlobName.IsOne(name) && File.Exists(PathOf(name))) File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    private async Task Keep(string name, Stream content, bool overwrite, CancellationToken cancel)
    {
        try
        {
            await KeepWhole(PathOf(name), content, overwrite, cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.ForFile($"附件文件夹 {folder}", fault);
        }
    }

    private static async Task KeepWhole(string path, Stream content, bool overwrite, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // under its own name only once it is whole, so that a crash leaves no half file that a reply points to
        var unfinished = path + ".part";
        try
        {
            await Copy(content, unfinished, cancel);
            File.Move(unfinished, path, overwrite);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task Copy(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await content.CopyToAsync(file, cancel);
        file.Flush(flushToDisk: true);
    }

    // nothing but our own names reaches the file system, so no name leads out of the folder
    private string PathOf(string name) => Path.Combine(folder, name[..2], name);
}
