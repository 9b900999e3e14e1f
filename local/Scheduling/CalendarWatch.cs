using Sanwen.Core.Time;

namespace Sanwen.Local.Scheduling;

/// <summary>Says in the log, once for each year, that Monday to Friday are taken for working days for want of the official ones.</summary>
public sealed partial class CalendarWatch(WorkCalendar calendar, ILogger<CalendarWatch> log)
{
    private readonly HashSet<int> _told = [];

    public void Look(DateTimeOffset now)
    {
        foreach (var year in calendar.YearsMissing(China.DateOf(now)).Where(_told.Add)) NoOfficialDays(year);
    }

    [LoggerMessage(LogLevel.Warning, "The calendar folder has no official days of {Year}; Monday to Friday count as worked")]
    private partial void NoOfficialDays(int year);
}
