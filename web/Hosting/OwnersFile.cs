namespace Sanwen.Web.Hosting;

/// <summary>Files that nobody but their owner may read, where the system knows owners.</summary>
public static class OwnersFile
{
    private const int BufferSize = 1 << 16;

    /// <exception cref="IOException">It exists and must not, or cannot be made.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access = FileAccess.Write, FileOptions kind = FileOptions.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Options = kind, BufferSize = BufferSize };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
