namespace Sanwen.Core.Calendars;

/// <summary>Something that is due for a person: on a day, or by a moment where <paramref name="At"/> is given.</summary>
/// <param name="Id">The same for the same thing whenever it is asked for; may hold addresses, and is never shown.</param>
/// <param name="Day">The day that it is due on, in the office's time.</param>
/// <param name="Title">What is due, in one line (zh-CN).</param>
/// <param name="Details">More about it; may be empty.</param>
/// <param name="Remind">Whether the calendar should call for it beforehand.</param>
public sealed record CalendarEntry(string Id, DateOnly Day, DateTimeOffset? At, string Title, string Details, bool Remind);
