using System.Text.RegularExpressions;

namespace Sanwen.Infra.Tests.Bicep;

/// <summary>Cuts a Bicep file into words, numbers, texts and signs. Comments and <c>#disable-…</c> lines are left out.</summary>
internal sealed partial class Tokenizer(string file, string text)
{
    private int _at;
    private int _line = 1;

    /// <exception cref="UnreadableException">Something that no Bicep file may hold.</exception>
    public static IReadOnlyList<Token> Read(string file, string text) => new Tokenizer(file, text).Tokens(inHole: false);

    private List<Token> Tokens(bool inHole)
    {
        var tokens = new List<Token>();
        for (var depth = 0; ;)
        {
            SkipBlanks();
            if (_at == text.Length) return inHole ? throw Unreadable("a hole of a text is not closed") : End(tokens);
            var token = Next();
            if (token.Spelling == "{") depth++;
            if (token.Spelling == "}" && depth-- == 0 && inHole) return End(tokens);
            tokens.Add(token);
        }
    }

    private List<Token> End(List<Token> tokens) => [.. tokens, new(TokenKind.End, "", _line)];

    private void SkipBlanks()
    {
        while (Blank().Match(text, _at) is { Success: true, Length: > 0 } blank)
        {
            _line += blank.Value.Count(c => c == '\n');
            _at += blank.Length;
        }
    }

    private Token Next()
    {
        if (text[_at] == '\n')
        {
            _at++;
            return new(TokenKind.LineEnd, "\n", _line++);
        }

        if (text[_at] == '\'') return string.CompareOrdinal(text, _at, "'''", 0, 3) == 0 ? LongText() : Text();
        return Take(TokenKind.Word, Word()) ?? Take(TokenKind.Number, Number()) ?? Take(TokenKind.Sign, Sign())
            ?? throw Unreadable($"“{text[_at]}” is not Bicep");
    }

    private Token? Take(TokenKind kind, Regex form)
    {
        if (form.Match(text, _at) is not { Success: true } match) return null;
        _at += match.Length;
        return new(kind, match.Value, _line);
    }

    private Token Text()
    {
        var (line, pieces, holes) = (_line, new List<string>(), new List<IReadOnlyList<Token>>());
        _at++;
        while (true)
        {
            var piece = Piece().Match(text, _at);
            pieces.Add(Escape().Replace(piece.Value, Unescape));
            _at += piece.Length;
            if (_at < text.Length && text[_at] == '\'')
            {
                _at++;
                return new(TokenKind.Text, "", line) { Pieces = pieces, Holes = holes };
            }

            if (string.CompareOrdinal(text, _at, "${", 0, 2) != 0) throw Unreadable("a text is not closed in its line");
            _at += 2;
            holes.Add(Tokens(inHole: true));
        }
    }

    private Token LongText()
    {
        var end = text.IndexOf("'''", _at + 3, StringComparison.Ordinal);
        if (end < 0) throw Unreadable("a text of several lines is not closed");
        var (line, piece) = (_line, text[(_at + 3)..end]);
        _line += piece.Count(c => c == '\n');
        _at = end + 3;
        return new(TokenKind.Text, "", line) { Pieces = [piece] };
    }

    private static string Unescape(Match escape) => escape.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => char.ConvertFromUtf32(Convert.ToInt32(escape.Value[3..^1], 16)),
        var itself => itself.ToString(),
    };

    private UnreadableException Unreadable(string what) => new(file, _line, what);

    [GeneratedRegex(@"\G(?:[ \t\r]|//[^\n]*|/\*.*?\*/|#[^\n]*)*", RegexOptions.Singleline)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\G[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:=>|==|!=|=~|!~|<=|>=|&&|\|\||\?\?|\.\?|::|[-{}()\[\].,:?=<>+*/%!@|])")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\G(?:\\.|\$(?!\{)|[^'\\$\n])*")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\\(?:u\{[0-9a-fA-F]+\}|.)")]
    private static partial Regex Escape();
}
