namespace Sanwen.Infra.Tests.Bicep;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Sign,
    LineEnd,
    End,
}

/// <param name="Spelling">As it stands in the file; of a text, empty.</param>
/// <param name="Line">From 1.</param>
internal sealed record Token(TokenKind Kind, string Spelling, int Line)
{
    /// <summary>Of a text: what stands before, between and behind its holes, with escapes undone.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Of a text: what is in <c>${…}</c>.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Holes { get; init; } = [];
}
