using System.Globalization;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Proposals;

/// <summary>What the links of a proposal's mails open: one round by its number, or 0 for a unit's part; so that an old link never answers a new round.</summary>
public static class ProposalLink
{
    /// <summary>The number that stands for the opinion of an assisting unit.</summary>
    public const int Assist = 0;

    private const char Separator = '#';

    public static string Of(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}{Separator}{number}");

    /// <summary>The matter's key and the number of the round; null for any other text.</summary>
    public static (string Key, int Number)? Read(string instance)
    {
        var at = instance.LastIndexOf(Separator);
        return at > Proposal.Prefix.Length
            && instance.StartsWith(Proposal.Prefix, StringComparison.Ordinal)
            && int.TryParse(instance.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (instance[Proposal.Prefix.Length..at], number)
            : null;
    }

    internal static Mail WithLink(this Mail mail, LinkPurpose purpose, int number, DateTimeOffset expires) =>
        mail.WithLink(purpose, expires) is { Link: { } link } linked ? linked with { Link = link with { Instance = Of(mail.Instance, number) } } : mail;
}
