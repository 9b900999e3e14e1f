namespace Sanwen.Web.Mails;

/// <summary>What a mail says, part by part, before it is set as text and as HTML; both show every part.</summary>
public sealed record Letter
{
    public required string Subject { get; init; }

    public required string Heading { get; init; }

    /// <summary>What is asked or told, in a sentence or two.</summary>
    public required string Lead { get; init; }

    /// <summary>The few figures to be seen at a glance: by when, how many.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What a person wrote.</summary>
    public Fact? Quote { get; init; }

    /// <summary>What the one button does; null where there is nothing to open.</summary>
    public string? Button { get; init; }

    /// <summary>What may be replied, where replies are taken.</summary>
    public string Reply { get; init; } = "";

    /// <summary>What happens next, in small print.</summary>
    public string Note { get; init; } = "";
}

public sealed record Fact(string Label, string Value);
