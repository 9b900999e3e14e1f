using Sanwen.Core.Stores;

namespace Sanwen.Core.Mails;

/// <summary>When a mail that met a passing fault is tried again: after 1, 5, 15 and then every 60 minutes, eight times in all.</summary>
public static class BackOff
{
    public const int MostAttempts = 8;

    /// <summary>Longer than any sending may take: a mail claimed before, and not settled, is nobody's any more.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    private static readonly int[] Minutes = [1, 5, 15, 60];

    /// <param name="attempts">How often it has been tried, this time included; at least 1.</param>
    /// <param name="reason">What went wrong (zh-CN).</param>
    public static Settlement After(int attempts, string reason, DateTimeOffset now) => attempts >= MostAttempts
        ? new Settlement.Failed($"已尝试 {attempts} 次：{reason}")
        : new Settlement.Retry(reason, now.AddMinutes(Minutes[Math.Min(attempts, Minutes.Length) - 1]));
}
