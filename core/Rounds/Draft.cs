using Sanwen.Core.Stores;

namespace Sanwen.Core.Rounds;

/// <summary>What a person has typed on the answer page and not yet sent. One per round.</summary>
public sealed record Draft : Entity
{
    public required string Round { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public IReadOnlyList<DraftLine> Lines { get; init; } = [];

    public override string Id => Round;
}

/// <summary>One matter of a draft, as typed.</summary>
public sealed record DraftLine(string Matter, string Percent, string Words, bool NeedsCoordination)
{
    public string Highlight { get; init; } = "";
}
