namespace Sanwen.Proof.Tests.LongRun;

/// <summary>The zone of the machine, which somebody changes in the middle of the year.</summary>
internal sealed class HostZone : IDisposable
{
    private const string Variable = "TZ";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    /// <summary>When which zone holds: two changes of the clock lie within the American months.</summary>
    public static readonly IReadOnlyList<(DateOnly From, string Zone)> Year =
    [
        (new(2026, 1, 1), "Asia/Shanghai"), (new(2026, 3, 2), "America/New_York"), (new(2026, 5, 20), "Pacific/Apia"),
        (new(2026, 8, 3), "Europe/London"), (new(2026, 10, 20), "America/New_York"), (new(2026, 12, 1), "Asia/Kathmandu"),
    ];

    /// <exception cref="InvalidOperationException">The machine does not know the zone, so that nothing would be tried.</exception>
    public static void Set(string zone)
    {
        Environment.SetEnvironmentVariable(Variable, zone);
        TimeZoneInfo.ClearCachedData();
        if (TimeZoneInfo.Local.Id != zone) throw new InvalidOperationException($"The machine's zone is {TimeZoneInfo.Local.Id} and not {zone}.");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _before);
        TimeZoneInfo.ClearCachedData();
    }
}
