using System.Text;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Store;

/// <summary>Texts put aside in a file that is gone afterwards, as there may be more than memory holds. All are added before any is read.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file = OwnersFile.Open(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileOptions.DeleteOnClose);

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
}
