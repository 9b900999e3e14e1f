using Microsoft.Extensions.Logging;
using Sanwen.Core.Time;
using Sanwen.Local.Scheduling;

namespace Sanwen.Local.Tests.Scheduling;

public sealed class CalendarWatchTests
{
    [Fact]
    public void A_year_without_official_days_is_said_once_and_from_a_month_before_it_begins()
    {
        var said = new Said();
        var watch = new CalendarWatch(new([new(2026, "通知", new HashSet<DateOnly>(), new HashSet<DateOnly>())]), said);
        foreach (var day in (DateOnly[])[new(2026, 11, 30), new(2026, 12, 1), new(2026, 12, 2), new(2027, 1, 4)]) watch.Look(China.StartOf(day));

        Assert.Equal("The calendar folder has no official days of 2027; Monday to Friday count as worked", Assert.Single(said.Lines));
    }

    private sealed class Said : ILogger<CalendarWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
