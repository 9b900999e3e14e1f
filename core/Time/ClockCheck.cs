namespace Sanwen.Core.Time;

/// <summary>Whether a machine's clock can be right, by what its office has already lived.</summary>
public static class ClockCheck
{
    /// <summary>So much a clock may be put right by, without anything to be said of it.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <param name="lived">The latest moment at which the office is known to have been at work.</param>
    public static bool IsBehind(DateTimeOffset now, DateTimeOffset lived) => now < lived - Tolerance;

    /// <summary>What staff are told (zh-CN).</summary>
    public static string Words(DateTimeOffset now, DateTimeOffset lived) =>
        $"本机时钟为 {China.Stamp(now)}，早于系统已经历的 {China.Stamp(lived)}，可能被往回调过。请管理员校准时钟：已发的邮件和提醒不会重发，但在此之前，到期的提醒会推迟，新的截止时间会算错。";
}
