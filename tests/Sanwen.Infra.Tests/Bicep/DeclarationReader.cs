namespace Sanwen.Infra.Tests.Bicep;

/// <summary>Reads declarations, with the decorators before them.</summary>
internal static class DeclarationReader
{
    public static Declaration Declaration(this Cursor at)
    {
        var decorators = Decorators(at);
        var line = at.Here.Line;
        var read = at.Word() switch
        {
            "param" => Typed(at, new(DeclarationKind.Parameter, at.Word(), line)),
            "var" => Typed(at, new(DeclarationKind.Variable, at.Word(), line)),
            "output" => Typed(at, new(DeclarationKind.Output, at.Word(), line)),
            "type" => Valued(at, new(DeclarationKind.Type, at.Word(), line)),
            "metadata" => Valued(at, new(DeclarationKind.Metadata, at.Word(), line)),
            "targetScope" => Valued(at, new(DeclarationKind.Scope, "", line)),
            "using" => new(DeclarationKind.Using, "", line) { Target = Target(at) },
            "resource" => Resource(at, line),
            "module" => Valued(at, new(DeclarationKind.Module, at.Word(), line) { Target = Target(at) }),
            "func" => Function(at, new(DeclarationKind.Function, at.Word(), line)),
            "import" => Import(at, line),
            var word => throw at.Unreadable($"a declaration instead of “{word}”"),
        };
        return at.IsAtEnd || at.Here.Kind == TokenKind.LineEnd ? read with { Decorators = decorators } : throw at.Unreadable("the end of the line");
    }

    private static List<Call> Decorators(Cursor at)
    {
        var decorators = new List<Call>();
        while (at.Skip("@"))
        {
            decorators.Add(at.Type() as Call ?? throw at.Unreadable("the brackets of a decorator"));
            at.SkipLines();
        }

        return decorators;
    }

    private static Declaration Typed(Cursor at, Declaration of)
    {
        var typed = at.Is("=") ? of : of with { Type = at.Type() };
        return at.Is("=") ? Valued(at, typed) : typed;
    }

    private static Declaration Valued(Cursor at, Declaration of)
    {
        at.Expect("=");
        return of with { Value = at.Value() };
    }

    private static Declaration Resource(Cursor at, int line)
    {
        var of = new Declaration(DeclarationKind.Resource, at.Word(), line) { Target = Target(at) };
        return Valued(at, of with { Existing = at.Skip("existing") });
    }

    private static Declaration Function(Cursor at, Declaration of)
    {
        at.Expect("(");
        var parameters = new List<Declaration>();
        while (!at.Skip(")"))
        {
            at.SkipLines();
            parameters.Add(new(DeclarationKind.Parameter, at.Word(), of.Line) { Type = at.Type() });
            at.Skip(",");
            at.SkipLines();
        }

        var result = at.Type();
        at.Expect("=>");
        return of with { Parameters = parameters, Type = result, Value = at.Value() };
    }

    /// <summary>What is imported stands as parameters; where it gets another name here, that is its value.</summary>
    private static Declaration Import(Cursor at, int line)
    {
        var names = new List<Declaration>();
        at.Expect("{");
        at.SkipLines();
        while (!at.Skip("}"))
        {
            var name = new Declaration(DeclarationKind.Import, at.Word(), line);
            names.Add(at.Skip("as") ? name with { Value = new Name(line, at.Word()) } : name);
            at.Skip(",");
            at.SkipLines();
        }

        at.Expect("from");
        return new(DeclarationKind.Import, "", line) { Parameters = names, Target = Target(at) };
    }

    private static string Target(Cursor at) => at.Type().Plain ?? throw at.Unreadable("a text without holes");
}
