using System.Text.RegularExpressions;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Inbound;

/// <summary>
/// The address that a reply to one mail goes to: <c>r-REFERENCE-SEAL@DOMAIN</c>. Its local part has 51 characters and no capital
/// letters, as mail servers keep 64 and need not keep case. Who has it has the mail.
/// </summary>
/// <param name="domain">Where replies arrive; empty where none are taken.</param>
/// <param name="own">The address that mails come from.</param>
public sealed partial class ReplyAddresses(LinkSigner signer, string domain, string own)
{
    /// <summary>Null for a mail that nothing can be replied to.</summary>
    public string? Of(Mail mail) => domain.Length > 0 && ReplyForm.Of(mail) is not null ? Address(Reference.Of(mail.Id)) : null;

    /// <summary>The reference of the mail that an address was made for; null for any other address.</summary>
    public string? Read(string address) =>
        domain.Length > 0 && Form().Match(address) is { Success: true } match
        && match.Groups[1].Value.ToLowerInvariant() is var reference && signer.IsSealed(Sealed(reference), match.Groups[2].Value)
            ? reference
            : null;

    /// <summary>Whether an address is the office's own: what comes from there is not a person's.</summary>
    public bool IsOwn(string address) =>
        string.Equals(address, own, StringComparison.OrdinalIgnoreCase)
        || (domain.Length > 0 && address.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase));

    private string Address(string reference) => $"r-{reference}-{signer.Seal(Sealed(reference))}@{domain}";

    // says what it is for, so that no other seal of the same keys is one for a reply
    private static string Sealed(string reference) => $"reply\n{reference}";

    [GeneratedRegex(@"\Ar-([0-9a-f]{16})-([0-9a-f]{32})@[^@\s]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
