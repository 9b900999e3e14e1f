namespace Sanwen.Infra.Tests.Bicep;

internal enum DeclarationKind
{
    Parameter,
    Variable,
    Output,
    Resource,
    Module,
    Function,
    Type,
    Import,
    Metadata,
    Scope,
    Using,
}

internal sealed record Declaration(DeclarationKind Kind, string Id, int Line)
{
    public IReadOnlyList<Call> Decorators { get; init; } = [];

    /// <summary>Of a parameter, variable or output where it is written; of a function, what it returns.</summary>
    public Expr? Type { get; init; }

    /// <summary>The default, value or body.</summary>
    public Expr? Value { get; init; }

    /// <summary>Of a resource, its type and version; of a module, an import or <c>using</c>, the other file.</summary>
    public string Target { get; init; } = "";

    public bool Existing { get; init; }

    /// <summary>Of a function.</summary>
    public IReadOnlyList<Declaration> Parameters { get; init; } = [];

    public IEnumerable<Expr> Parts => new[] { Type, Value }.OfType<Expr>().Concat(Decorators).Concat(Parameters.SelectMany(p => p.Parts));

    /// <summary>What is declared, without the condition or the loop around it.</summary>
    public Tree? Body => Inside(Value);

    public IEnumerable<Declaration> AndNested => (Body?.Nested ?? []).SelectMany(n => n.AndNested).Prepend(this);

    public bool Has(string decorator) => Decorators.Any(d => d.Id == decorator);

    /// <summary>What a decorator is given; null without it.</summary>
    public Expr? Given(string decorator) => Decorators.FirstOrDefault(d => d.Id == decorator)?.Arguments.FirstOrDefault();

    private static Tree? Inside(Expr? value) => value switch
    {
        Tree tree => tree,
        When { Body: var body } => Inside(body),
        Loop { Body: var body } => Inside(body),
        _ => null,
    };
}
