namespace Sanwen.Core.Stores;

/// <summary>Moments as stores hold them: milliseconds since 1970-01-01 UTC.</summary>
public static class Millis
{
    public static long Of(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    /// <summary>The first whole millisecond not before the moment, so that nothing wakes too early and finds nothing to do.</summary>
    public static long? NotBefore(DateTimeOffset? moment) =>
        moment is { } m ? Of(m) + (m.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1) : null;

    public static DateTimeOffset Read(long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
}
