using Sanwen.Core.Stores;

namespace Sanwen.Core.Mails;

/// <summary>That mails do not reach an address. Kept after it is cleared, so that old news is still known as old.</summary>
public sealed record AddressFault : Entity
{
    /// <summary>Keeps the journal apart from that of the person, whose key is the bare address.</summary>
    public const string Prefix = "address-";

    public required string Address { get; init; }

    /// <summary>How the newest mail failed; never <see cref="MailNewsKind.Delivered"/> or <see cref="MailNewsKind.Withheld"/>.</summary>
    public required MailNewsKind Kind { get; init; }

    /// <summary>When the first mail failed that no mail has reached the address after.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the newest mail failed.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Why, in the service's words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The <see cref="Reference"/> of the newest mail that failed, where it is known.</summary>
    public string? Mail { get; init; }

    /// <summary>When a mail arrived again, or an administrator said that it would.</summary>
    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>Ids of the news taken, newest last.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    public override string Id => IdOf(Address);

    public bool Stands => ClearedAt is null;

    public static string IdOf(string address) => Prefix + address;
}
