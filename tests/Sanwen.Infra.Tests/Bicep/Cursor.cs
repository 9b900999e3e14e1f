namespace Sanwen.Infra.Tests.Bicep;

/// <summary>Goes through the tokens of a file.</summary>
internal sealed class Cursor(string file, IReadOnlyList<Token> tokens)
{
    private int _at;

    public string File => file;

    public Token Here => tokens[_at];

    public Token Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public bool Is(string spelling) => Here.Spelling == spelling;

    public bool IsAtEnd => Here.Kind == TokenKind.End;

    public Token Take() => tokens[_at++];

    public bool Skip(string spelling)
    {
        if (!Is(spelling)) return false;
        _at++;
        return true;
    }

    public void SkipLines()
    {
        while (Here.Kind == TokenKind.LineEnd) _at++;
    }

    /// <summary>Whether, here or on a later line, the next token is one of these; goes there if so.</summary>
    public bool ReachesAcrossLines(params ReadOnlySpan<string> spellings)
    {
        var next = _at;
        while (tokens[next].Kind == TokenKind.LineEnd) next++;
        if (tokens[next].Kind != TokenKind.Sign || !spellings.Contains(tokens[next].Spelling)) return false;
        _at = next;
        return true;
    }

    public Token Expect(string spelling) => Is(spelling) ? Take() : throw Unreadable($"“{spelling}”");

    public string Word() => Here.Kind == TokenKind.Word ? Take().Spelling : throw Unreadable("a name");

    /// <summary>Whether the bracket that opens here closes right before <c>=&gt;</c>.</summary>
    public bool OpensLambda()
    {
        if (!Is("(")) return Here.Kind == TokenKind.Word && Next.Spelling == "=>";
        var close = _at;
        while (tokens[close].Kind != TokenKind.End && tokens[close].Spelling != ")") close++;
        return tokens[close].Kind != TokenKind.End && tokens[close + 1].Spelling == "=>";
    }

    /// <summary>Into what stands in a hole of a text.</summary>
    public Cursor Into(IReadOnlyList<Token> hole) => new(file, hole);

    public UnreadableException Unreadable(string expected) =>
        new(file, Here.Line, $"{expected} was expected, not “{(IsAtEnd ? "the end" : Here.Spelling.Trim())}”");
}
