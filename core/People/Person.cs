using Sanwen.Core.Stores;

namespace Sanwen.Core.People;

/// <summary>Somebody with an inbox. The e-mail address, in lower case, is the key.</summary>
public sealed record Person : Entity
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public string Post { get; init; } = "";

    public Roles Roles { get; init; }

    public override string Id => Email;

    public bool Is(Roles any) => (Roles & any) != 0;
}
