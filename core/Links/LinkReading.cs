namespace Sanwen.Core.Links;

/// <summary>What became of a token that somebody opened.</summary>
public abstract record LinkReading
{
    /// <summary>What the token says if it was made here, be its time over or not; null otherwise.</summary>
    public Link? Genuine => this switch
    {
        Valid valid => valid.Link,
        Expired expired => expired.Link,
        _ => null,
    };

    public sealed record Valid(Link Link) : LinkReading;

    /// <summary>Genuine, but its time is over.</summary>
    public sealed record Expired(Link Link) : LinkReading;

    /// <summary>Not made here, damaged, or made for another page.</summary>
    public sealed record Unknown : LinkReading;
}
