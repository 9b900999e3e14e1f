using Sanwen.Core.Stores;

namespace Sanwen.Core.Links;

/// <summary>The one sign-in link of a person that is out; a newer one replaces it. The key is the address.</summary>
public sealed record SignIn : Entity
{
    public required string Email { get; init; }

    /// <summary>What the link's token must carry; random, used once.</summary>
    public required string Nonce { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public override string Id => Email;
}
