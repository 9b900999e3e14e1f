using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Sanwen.Web.Access;

/// <summary>
/// How often one client address may ask for sign-in links. Generous, as a whole office may share an address;
/// that nobody's inbox is filled is seen to per person.
/// </summary>
public static class SignInLimit
{
    public const string Policy = "signin";

    public const int PerMinute = 30;

    internal static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            ClientAddress.Of(http),
            _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
