namespace Sanwen.Infra.Tests.Bicep;

/// <summary>A file of declarations, or of parameters.</summary>
/// <param name="Path">From the root of the project, with slashes.</param>
internal sealed record BicepFile(string Path, IReadOnlyList<Declaration> Declarations)
{
    /// <exception cref="UnreadableException">It is no Bicep, or of a kind that is used nowhere here.</exception>
    public static BicepFile Read(string path, string text)
    {
        var (at, declarations) = (new Cursor(path, Tokenizer.Read(path, text)), new List<Declaration>());
        for (at.SkipLines(); !at.IsAtEnd; at.SkipLines()) declarations.Add(at.Declaration());
        return new(path, declarations);
    }

    /// <summary>Also resources that are declared in others.</summary>
    public IEnumerable<Declaration> All => Declarations.SelectMany(d => d.AndNested);

    /// <summary>Where it is deployed to.</summary>
    public string Scope => Declarations.FirstOrDefault(d => d.Kind == DeclarationKind.Scope)?.Value?.Plain ?? "resourceGroup";

    public IEnumerable<Declaration> Of(DeclarationKind kind) => All.Where(d => d.Kind == kind);

    public Declaration? Find(DeclarationKind kind, string id) => Of(kind).FirstOrDefault(d => d.Id == id);

    /// <summary>Everything that is written in it.</summary>
    public IEnumerable<Expr> Expressions => Declarations.SelectMany(d => d.Parts).SelectMany(p => p.All);

    /// <summary>The same without decorators, which are for people.</summary>
    public IEnumerable<Expr> Values => Declarations.SelectMany(d => new[] { d.Type, d.Value }).OfType<Expr>().SelectMany(p => p.All);

    /// <summary>The path of a file that is named here, from the root.</summary>
    public string Beside(string target) => Paths.Join(Paths.Folder(Path), target);

    public Problem Problem(int line, string what, string todo) => new(Path, line, what, todo);
}
