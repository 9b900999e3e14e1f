using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sanwen.Infra.Tests.Code;

/// <summary>What the constants of C# files are, found by the names of their classes alone.</summary>
internal sealed class Constants
{
    private readonly Dictionary<string, List<ClassDeclarationSyntax>> _classes;

    public Constants(IEnumerable<SyntaxNode> files) => _classes = files
        .SelectMany(f => f.DescendantNodes().OfType<ClassDeclarationSyntax>())
        .GroupBy(c => c.Identifier.Text)
        .ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>A class and those that it derives from, nearest first; parts of one stand side by side.</summary>
    public IEnumerable<ClassDeclarationSyntax> Line(string name)
    {
        if (!_classes.TryGetValue(name, out var parts)) return [];
        var bases = parts.SelectMany(p => p.BaseList?.Types.Select(t => t.Type.ToString()) ?? []);
        return parts.Concat(bases.Where(b => b != name).SelectMany(Line));
    }

    /// <summary>The text that an expression always is; null where that cannot be told.</summary>
    public string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax name => Constant(Owner(expression), name.Identifier.Text),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } member => Constant(owner.Identifier.Text, member.Name.Identifier.Text),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } named =>
            named.ArgumentList.Arguments[0].ToString().Split('.')[^1],
        InterpolatedStringExpressionSyntax text => Joined(text.Contents.Select(c => c is InterpolationSyntax hole ? Text(hole.Expression) : c.ToString())),
        BinaryExpressionSyntax { OperatorToken.Text: "+" } sum => Joined([Text(sum.Left), Text(sum.Right)]),
        _ => null,
    };

    /// <summary>The class that something stands in.</summary>
    public static string Owner(SyntaxNode node) => node.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text ?? "";

    private string? Constant(string owner, string name) => Line(owner)
        .SelectMany(c => c.Members.OfType<FieldDeclarationSyntax>())
        .Where(f => f.Modifiers.Any(m => m.Text == "const"))
        .SelectMany(f => f.Declaration.Variables)
        .Where(v => v.Identifier.Text == name)
        .Select(v => Text(v.Initializer!.Value))
        .FirstOrDefault();

    private static string? Joined(IEnumerable<string?> parts) => parts.ToList() is var all && all.Contains(null) ? null : string.Concat(all);
}
