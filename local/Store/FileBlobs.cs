using System.Buffers;
using System.Security.Cryptography;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>Files in a folder, spread over 256 subfolders by the first two digits of their names.</summary>
public sealed class FileBlobs(string folder) : IBlobs
{
    private const int NameLength = 32;

    private static readonly SearchValues<char> NameDigits = SearchValues.Create("0123456789abcdef");

    public async Task<string> Save(Stream content, CancellationToken cancel = default)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // under its own name only once it is whole, so that a crash leaves no half file that a reply points to
        var unfinished = path + ".part";
        try
        {
            await Copy(content, unfinished, cancel);
            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        return name;
    }

    public Task<Stream?> Open(string name, CancellationToken cancel = default) =>
        Task.FromResult<Stream?>(IsName(name) && File.Exists(PathOf(name)) ? File.OpenRead(PathOf(name)) : null);

    private static async Task Copy(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await content.CopyToAsync(file, cancel);
        file.Flush(flushToDisk: true);
    }

    // nothing but our own names reaches the file system, so no name leads out of the folder
    private static bool IsName(string name) => name.Length == NameLength && !name.AsSpan().ContainsAnyExcept(NameDigits);

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);
}
