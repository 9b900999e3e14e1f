namespace Sanwen.Core.Inbound;

/// <summary>What the receiving server found out about who sent a mail.</summary>
/// <param name="Spf">The result of RFC 7208 for the envelope's sender: <c>pass</c>, <c>fail</c>, <c>softfail</c>, <c>none</c>, …</param>
/// <param name="Dkim">The result of each signature by RFC 6376; none for an unsigned mail.</param>
public sealed record SenderCheck(string Spf, IReadOnlyList<DkimResult> Dkim)
{
    private const string Pass = "pass", Fail = "fail";

    /// <summary>
    /// Whether the mail comes from the domain that it says: SPF or DKIM has passed for a domain aligned with From's, as DMARC
    /// (RFC 7489) asks, and nothing has failed. A softfail is a failure here: a decision is at stake.
    /// </summary>
    public bool VouchesFor(string from, string returnPath)
    {
        if (Failed(Spf) || Dkim.Any(d => Failed(d.Result))) return false;
        var domain = DomainOf(from);
        return (Is(Spf, Pass) && Aligned(DomainOf(returnPath), domain)) || Dkim.Any(d => Is(d.Result, Pass) && Aligned(d.Domain, domain));
    }

    /// <summary>The same domain, or one within the other; a bare top-level domain holds nobody together.</summary>
    private static bool Aligned(string one, string other) =>
        one.Contains('.', StringComparison.Ordinal) && other.Contains('.', StringComparison.Ordinal)
        && (Is(one, other) || Within(one, other) || Within(other, one));

    private static bool Within(string inner, string outer) => inner.EndsWith($".{outer}", StringComparison.OrdinalIgnoreCase);

    private static bool Failed(string result) => result.EndsWith(Fail, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}

public sealed record DkimResult(string Domain, string Result);
