using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Bicep;

/// <summary>What names of a file mean.</summary>
internal static class Scope
{
    /// <summary>All that has a name, what is imported under the name that it has here.</summary>
    public static IEnumerable<Declaration> Declared(this BicepFile file) => file.All
        .Where(d => d.Kind is not (Metadata or DeclarationKind.Scope or Using))
        .SelectMany(d => d.Kind == Import ? d.Parameters.Select(Renamed) : [d]);

    /// <summary>Every name that something outside of its own expression must declare.</summary>
    public static IEnumerable<Name> Free(this BicepFile file) => file.Declarations.SelectMany(Free);

    /// <summary>Everything that goes into a value, through variables of the file, each once.</summary>
    public static IEnumerable<Expr> Reached(this BicepFile file, Expr value)
    {
        var (seen, open) = (new HashSet<string>(), new Queue<Expr>([value]));
        while (open.TryDequeue(out var next))
        {
            foreach (var part in next.All)
            {
                yield return part;
                if (part is Name name && seen.Add(name.Id) && file.Find(Variable, name.Id)?.Value is { } behind) open.Enqueue(behind);
            }
        }
    }

    /// <summary>The text that a value is, through variables; null where that has holes or comes from outside.</summary>
    public static string? PlainText(this BicepFile file, Expr? value) => value switch
    {
        Text { Holes: [] } text => text.Plain,
        Text { Holes: [var hole], Pieces: ["", ""] } => file.PlainText(hole),
        Name name => file.PlainText(file.Find(Variable, name.Id)?.Value),
        Member { Of: Name of } member => file.PlainText((file.Find(Variable, of.Id)?.Value as Tree)?.At(member.Id)),
        _ => null,
    };

    private static Declaration Renamed(Declaration import) => import.Value is Name name ? import with { Id = name.Id } : import;

    private static IEnumerable<Name> Free(Declaration declaration)
    {
        if (declaration.Kind == Import) return [];
        var own = declaration.Parameters.Select(p => p.Id).ToHashSet();
        return declaration.Parts.SelectMany(Free).Where(n => !own.Contains(n.Id));
    }

    private static IEnumerable<Name> Free(Expr value) => value switch
    {
        Name name => [name],
        Loop loop => (loop.Over is null ? [] : Free(loop.Over)).Concat(Free(loop.Body).Where(n => !loop.Ids.Contains(n.Id))),
        Tree tree => tree.Properties.SelectMany(p => new[] { p.Key, p.Value }).SelectMany(Free).Concat(tree.Nested.SelectMany(Free)),
        _ => value.Parts.SelectMany(Free),
    };
}
