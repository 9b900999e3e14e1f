using System.Security.Cryptography;
using System.Text;

namespace Sanwen.Core.Stores;

/// <summary>
/// A short name for an id that may hold a person's address, for where addresses do not belong: logs, telemetry, and what is
/// told to other services. The outbox page shows it beside each mail, so that what is read there can be found.
/// </summary>
public static class Reference
{
    /// <summary>The first 16 hexadecimal digits of the id's SHA-256.</summary>
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));
}
