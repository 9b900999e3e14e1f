using System.Globalization;

namespace Sanwen.Infra.Tests.Bicep;

/// <summary>Reads values and types.</summary>
internal static class ExpressionReader
{
    private static readonly string[] Between = ["??", "||", "&&", "==", "!=", "=~", "!~", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "|"];

    private static readonly string[] OnNextLine = ["??", "||", "&&", "|", "?"];

    /// <exception cref="UnreadableException">It is no value of Bicep.</exception>
    public static Expr Value(this Cursor at)
    {
        at.SkipLines();
        if (at.OpensLambda()) return Lambda(at);
        var value = at.Type();
        if (!at.ReachesAcrossLines("?")) return value;
        at.Take();
        var then = at.Value();
        at.SkipLines();
        at.Expect(":");
        return new Operation(value.Line, "?", [value, then, at.Value()]);
    }

    /// <summary>A value that ends before a choice or a lambda: what types may be.</summary>
    public static Expr Type(this Cursor at)
    {
        var value = Single(at);
        while (at.ReachesAcrossLines(OnNextLine) || at.Here.Kind == TokenKind.Sign)
        {
            if (!Between.Contains(at.Here.Spelling)) break;
            var sign = at.Take().Spelling;
            at.SkipLines();
            value = new Operation(value.Line, sign, [value, Single(at)]);
        }

        return value;
    }

    private static Expr Single(Cursor at)
    {
        if (at.Here is { Spelling: "!" or "-" } sign)
        {
            at.Take();
            return new Operation(sign.Line, sign.Spelling, [Single(at)]);
        }

        var value = First(at);
        while (true)
        {
            switch (at.Here.Spelling)
            {
                case "." or ".?" or "::":
                    var isSafe = at.Take().Spelling == ".?";
                    value = Named(at, value, at.Word(), value.Line, isSafe);
                    break;
                case "[":
                    value = Element(at, value);
                    break;
                case "!" or "?" when at.Here.Spelling == "!" || EndsType(at.Next):
                    value = new Operation(value.Line, at.Take().Spelling, [value]);
                    break;
                default:
                    return value;
            }
        }
    }

    private static bool EndsType(Token token) =>
        token.Kind is TokenKind.LineEnd or TokenKind.End || token.Spelling is "=" or "=>" or ")" or "," or "]";

    private static Expr First(Cursor at)
    {
        var token = at.Take();
        return (token.Kind, token.Spelling) switch
        {
            (TokenKind.Text, _) => new Text(token.Line, token.Pieces, [.. token.Holes.Select(h => Closed(at.Into(h), ""))]),
            (TokenKind.Number, var digits) => new Literal(token.Line, long.Parse(digits, CultureInfo.InvariantCulture)),
            (TokenKind.Word, "true") => new Literal(token.Line, true),
            (TokenKind.Word, "false") => new Literal(token.Line, false),
            (TokenKind.Word, "null") => new Literal(token.Line, null),
            (TokenKind.Word, "if") => Conditional(at, token.Line),
            (TokenKind.Word, var id) => Named(at, null, id, token.Line),
            (TokenKind.Sign, "{") => at.Tree(token.Line),
            (TokenKind.Sign, "[") => at.List(token.Line),
            (TokenKind.Sign, "(") => Closed(at, ")"),
            _ => throw new UnreadableException(at.File, token.Line, $"a value was expected, not “{token.Spelling.Trim()}”"),
        };
    }

    private static Expr Closed(Cursor at, string close)
    {
        var value = at.Value();
        at.SkipLines();
        at.Expect(close);
        return value;
    }

    private static Expr Named(Cursor at, Expr? of, string id, int line, bool isSafe = false)
    {
        if (at.Skip("(")) return new Call(line, of, id, at.Items(")"));
        return of is null ? new Name(line, id) : new Member(line, of, id, isSafe);
    }

    private static Element Element(Cursor at, Expr of)
    {
        at.Take();
        if (at.Skip("]")) return new(of.Line, of, null);
        at.Skip("?");
        return new(of.Line, of, Closed(at, "]"));
    }

    private static When Conditional(Cursor at, int line)
    {
        at.Expect("(");
        return new(line, Closed(at, ")"), at.Value());
    }

    private static Loop Lambda(Cursor at)
    {
        var (line, ids) = (at.Here.Line, at.Ids());
        at.Expect("=>");
        return new(line, ids, null, at.Value());
    }
}
