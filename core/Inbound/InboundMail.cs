namespace Sanwen.Core.Inbound;

/// <summary>A mail that came in, as the receiving server passes it on. Addresses are in lower case.</summary>
public sealed record InboundMail
{
    /// <summary>The addresses that it was delivered to, then those that its head names.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The one address in the header From; empty where there is none or are several.</summary>
    public required string From { get; init; }

    /// <summary>The envelope's sender; empty for bounces.</summary>
    public required string ReturnPath { get; init; }

    public required SenderCheck Check { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>All that it says as plain text, what it quotes included.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<MailField> Headers { get; init; } = [];
}

/// <summary>One header field.</summary>
public sealed record MailField(string Name, string Value);
