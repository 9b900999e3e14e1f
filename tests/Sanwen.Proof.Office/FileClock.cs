using System.Globalization;

namespace Sanwen.Proof.Office;

/// <summary>A virtual clock that stands where a file says, so that it outlives the process.</summary>
internal sealed class FileClock(string file, DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = File.Exists(file) ? Read(file) : start;

    public DateTimeOffset Now
    {
        get => _now;
        set
        {
            // under another name first: whoever is killed here finds one time or the other
            File.WriteAllText(file + ".part", value.ToString("O", CultureInfo.InvariantCulture));
            File.Move(file + ".part", file, overwrite: true);
            _now = value;
        }
    }

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    private static DateTimeOffset Read(string file) =>
        DateTimeOffset.ParseExact(File.ReadAllText(file), "O", CultureInfo.InvariantCulture);
}
