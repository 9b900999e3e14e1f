namespace Sanwen.Infra.Tests.Bicep;

/// <summary>Reads what stands in brackets: objects, lists, loops and arguments.</summary>
internal static class BracketReader
{
    /// <summary>An object, whose bracket is open already.</summary>
    public static Tree Tree(this Cursor at, int line)
    {
        var (properties, nested) = (new List<Property>(), new List<Declaration>());
        while (!Ends(at, "}"))
        {
            if (at.Is("@") || at is { Here.Spelling: "resource", Next.Kind: TokenKind.Word }) nested.Add(at.Declaration());
            else properties.Add(Property(at));
        }

        return new(line, properties, nested);
    }

    /// <summary>A list or a loop, whose bracket is open already.</summary>
    public static Expr List(this Cursor at, int line)
    {
        at.SkipLines();
        if (at is not { Here.Spelling: "for" }) return new Sequence(line, at.Items("]"));
        at.Take();
        var ids = at.Ids();
        at.Expect("in");
        var over = at.Value();
        at.Expect(":");
        var body = at.Value();
        at.SkipLines();
        at.Expect("]");
        return new Loop(line, ids, over, body);
    }

    /// <summary>Values until the bracket closes, parted by commas or lines.</summary>
    public static IReadOnlyList<Expr> Items(this Cursor at, string close)
    {
        var items = new List<Expr>();
        while (!Ends(at, close)) items.Add(at.Value());
        return items;
    }

    /// <summary><c>id</c> or <c>(id, id)</c>.</summary>
    public static IReadOnlyList<string> Ids(this Cursor at)
    {
        if (!at.Skip("(")) return [at.Word()];
        var ids = new List<string>();
        while (!Ends(at, ")")) ids.Add(at.Word());
        return ids;
    }

    private static bool Ends(Cursor at, string close)
    {
        at.SkipLines();
        while (at.Skip(",")) at.SkipLines();
        return at.Skip(close);
    }

    private static Property Property(Cursor at)
    {
        var line = at.Here.Line;
        var key = at.Here.Kind == TokenKind.Text ? at.Type() : new Text(line, [at.Word()], []);
        at.Expect(":");
        return new(key, at.Value());
    }
}
