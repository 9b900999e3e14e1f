using System.Collections.Concurrent;

namespace Sanwen.Web.Calendars;

/// <summary>Remembers since when each calendar has been as it is, for programs that ask by time whether it has changed.</summary>
public sealed class FeedMoments
{
    private readonly ConcurrentDictionary<string, (string Tag, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <param name="tag">Tells the calendar's content.</param>
    /// <returns>When this process first saw it so, in whole seconds.</returns>
    public DateTimeOffset Since(string person, string tag, DateTimeOffset now) => _seen.AddOrUpdate(
        person, _ => (tag, Whole(now)), (_, seen) => seen.Tag == tag ? seen : (tag, Whole(now))).Since;

    private static DateTimeOffset Whole(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
