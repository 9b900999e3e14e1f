using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Sanwen.Web.Access;

/// <summary>
/// How often one client address may send requests, and try numbers with codes. A hall or a village may share an address; a code has
/// 50 bits, so that whoever tries ten a minute tries for longer than any request is kept.
/// </summary>
public static class RequestLimit
{
    public const string Asking = "ask", Looking = "lookup";

    public const int PerMinute = 10;

    internal static void Add(RateLimiterOptions options)
    {
        foreach (var policy in new[] { Asking, Looking })
        {
            options.AddPolicy(policy, http => RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.Of(http),
                _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
        }
    }
}
