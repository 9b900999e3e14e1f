using System.Text;

namespace Sanwen.Functions.Store;

/// <summary>Texts put aside in a file that is gone afterwards, as there may be more than memory holds. All are added before any is read.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Own());
    private long _end;

    /// <summary>Where a text lies.</summary>
    public readonly record struct Place(long At, int Length);

    public Place Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var place = new Place(_end, bytes.Length);
        _file.Write(bytes);
        _end += bytes.Length;
        return place;
    }

    public string Read(Place place)
    {
        var bytes = new byte[place.Length];
        _file.Position = place.At;
        _file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _file.Dispose();

    private static FileStreamOptions Own()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
