namespace Sanwen.Infra.Tests.Bicep;

/// <summary>A value, or a type, as it is written: nothing is computed.</summary>
/// <param name="Line">From 1.</param>
internal abstract record Expr(int Line)
{
    public virtual IEnumerable<Expr> Parts => [];

    /// <summary>Itself and all that is in it.</summary>
    public IEnumerable<Expr> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>As it might be written in one line, to tell it from others.</summary>
    public string Shown => this switch
    {
        Name name => name.Id,
        Member member => $"{member.Of.Shown}.{member.Id}",
        Literal { Value: bool truth } => truth ? "true" : "false",
        Literal literal => $"{literal.Value ?? "null"}",
        Text { Plain: { } plain } => $"'{plain}'",
        Text text => $"'{text.Shape}'({string.Join(", ", text.Holes.Select(h => h.Shown))})",
        Call call => $"{call.Id}({string.Join(", ", call.Arguments.Select(a => a.Shown))})",
        _ => $"{GetType().Name}({string.Join(", ", Parts.Select(p => p.Shown))})",
    };

    /// <summary>The text, where it is one without holes.</summary>
    public string? Plain => this is Text { Holes.Count: 0 } text ? text.Pieces[0] : null;
}

internal sealed record Name(int Line, string Id) : Expr(Line);

/// <param name="Value">A <see cref="long"/>, a <see cref="bool"/> or null.</param>
internal sealed record Literal(int Line, object? Value) : Expr(Line);

internal sealed record Text(int Line, IReadOnlyList<string> Pieces, IReadOnlyList<Expr> Holes) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Holes;

    /// <summary>With … where a hole is.</summary>
    public string Shape => string.Join('…', Pieces);
}

/// <param name="Line">From 1.</param>
/// <param name="IsSafe">Whether it is <c>of.?id</c>.</param>
internal sealed record Member(int Line, Expr Of, string Id, bool IsSafe = false) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => [Of];
}

/// <summary><c>of[at]</c>; as a type, <c>of[]</c>.</summary>
internal sealed record Element(int Line, Expr Of, Expr? At) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => At is null ? [Of] : [Of, At];
}

/// <param name="Of">The namespace or value that the function is of; null as a rule.</param>
internal sealed record Call(int Line, Expr? Of, string Id, IReadOnlyList<Expr> Arguments) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Of is null ? Arguments : Arguments.Prepend(Of);
}

/// <summary>Signs between values, from left to right without precedence; <c>?</c> chooses among the last two by the first.</summary>
internal sealed record Operation(int Line, string Sign, IReadOnlyList<Expr> Operands) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Operands;
}

internal sealed record Sequence(int Line, IReadOnlyList<Expr> Items) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Items;
}

internal sealed record Property(Expr Key, Expr Value)
{
    /// <summary>Null where the key has holes.</summary>
    public string? Id => Key.Plain;
}

/// <summary>An object; that of a resource may declare other resources in it.</summary>
internal sealed record Tree(int Line, IReadOnlyList<Property> Properties, IReadOnlyList<Declaration> Nested) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Properties.SelectMany(p => new[] { p.Key, p.Value }).Concat(Nested.SelectMany(n => n.Parts));

    /// <summary>What stands at a path of keys; null where nothing does.</summary>
    public Expr? At(params ReadOnlySpan<string> path)
    {
        Expr? found = this;
        foreach (var key in path) found = (found as Tree)?.Properties.FirstOrDefault(p => p.Id == key)?.Value;
        return found;
    }
}

/// <summary><c>[for id in over: body]</c>, or a lambda, which is over nothing.</summary>
internal sealed record Loop(int Line, IReadOnlyList<string> Ids, Expr? Over, Expr Body) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => Over is null ? [Body] : [Over, Body];
}

/// <summary><c>if (condition) body</c>.</summary>
internal sealed record When(int Line, Expr Condition, Expr Body) : Expr(Line)
{
    public override IEnumerable<Expr> Parts => [Condition, Body];
}
