using Sanwen.Core.Stores;

namespace Sanwen.Core.Calendars;

/// <summary>Which link a person's calendar is read by. There is none until the person takes a new one for the first time.</summary>
public sealed record CalendarKey : Entity
{
    public required string Person { get; init; }

    /// <summary>How often the link was replaced; links of other numbers open nothing.</summary>
    public int Number { get; init; }

    public override string Id => IdOf(Person);

    public static string IdOf(string person) => $"calendar-{person}";
}
