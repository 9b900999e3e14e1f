using System.Text.RegularExpressions;

namespace Sanwen.Core.Import;

/// <summary>One plain e-mail address, the key of a person.</summary>
public static partial class EmailAddress
{
    /// <summary>Longest address that mail servers carry.</summary>
    public const int MaxLength = 254;

    /// <summary>
    /// Lower-cases an address, full-width characters as ASCII. Refuses what is not exactly one address with an ASCII local part
    /// and a dotted domain; also the few legal characters (<c>/ ? # %</c>) that cannot be part of a record's key.
    /// </summary>
    public static bool TryNormalize(string text, out string address)
    {
        address = Texts.Narrow(Texts.Clean(text)).ToLowerInvariant();
        return address.Length <= MaxLength && Plain().IsMatch(address);
    }

    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[a-z0-9!$&'*+=^_`{|}~-]+(?:\.[a-z0-9!$&'*+=^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Plain();
}
