using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sanwen.Infra.Tests.Code;

/// <param name="Key">With colons between its parts.</param>
/// <param name="Default">What holds where it is not set; null where that is no text.</param>
internal sealed record Setting(string Key, string File, int Line, string? Default = null);

/// <summary>Which settings the app reads: by options that are bound to a section, by name, and by its triggers.</summary>
internal sealed class SettingsRead(IReadOnlyList<SyntaxNode> files)
{
    private static readonly string[] Readers = ["GetEnvironmentVariable", "GetValue", "GetConnectionString"];

    private static readonly ConditionalWeakTable<Files, SettingsRead> Known = [];

    private readonly Constants _constants = new(files);

    /// <summary>Looked for once, as there is much code.</summary>
    public static SettingsRead Of(Files files) => Known.GetValue(files, f => new([.. f.Code("functions/", "web/")]));

    public IReadOnlyList<Setting> All => field ??= [.. Sections(), .. Named(), .. Triggers()];

    /// <summary>Where a setting is read whose key cannot be told from the code.</summary>
    public IEnumerable<Problem> Unclear => Arguments().Concat(SectionArguments()).Where(a => _constants.Text(a) is null)
        .Select(a => new Problem(a.SyntaxTree.FilePath, LineOf(a), $"which setting {a} is cannot be told", "Read it by a constant"));

    private IEnumerable<Setting> Sections() => SectionArguments()
        .Select(a => (Argument: a, Class: a is MemberAccessExpressionSyntax member ? member.Expression.ToString() : Constants.Owner(a)))
        .Where(s => _constants.Text(s.Argument) is not null)
        .SelectMany(s => Options(_constants.Text(s.Argument)!, s.Class));

    /// <summary>Of what a section is bound to, everything that can be set; what takes the value of the section itself has its key.</summary>
    private IEnumerable<Setting> Options(string section, string name)
    {
        var itself = _constants.Line(name).SelectMany(c => c.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Where(a => a.Right.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Any(m => m.ToString() == "section.Value"))
            .Select(a => a.Left.ToString()).ToHashSet();
        return _constants.Line(name).SelectMany(c => c.Members.OfType<PropertyDeclarationSyntax>())
            .Where(p => p.AccessorList?.Accessors.Any(a => a.Keyword.Text is "set" or "init") == true)
            .Select(p => new Setting(
                itself.Contains(p.Identifier.Text) ? section : $"{section}:{p.Identifier.Text}",
                p.SyntaxTree.FilePath, LineOf(p), p.Initializer is null ? null : Default(p.Initializer.Value)));
    }

    private IEnumerable<Setting> Named() =>
        from argument in Arguments()
        let key = _constants.Text(argument)
        where key is not null
        select new Setting(key.Replace("__", ":", StringComparison.Ordinal), argument.SyntaxTree.FilePath, LineOf(argument));

    /// <summary><c>%KEY%</c> and connections in the attributes of triggers.</summary>
    private IEnumerable<Setting> Triggers() =>
        from argument in files.SelectMany(f => f.DescendantNodes().OfType<AttributeArgumentSyntax>())
        let text = _constants.Text(argument.Expression)
        where text is not null
        let key = text is ['%', .., '%'] ? text.Trim('%') : argument.NameEquals?.Name.ToString() == "Connection" ? text : null
        where key is not null
        select new Setting(key, argument.SyntaxTree.FilePath, LineOf(argument));

    private IEnumerable<ExpressionSyntax> Arguments() => files.SelectMany(f => f.DescendantNodes()).Select(n => n switch
    {
        ElementAccessExpressionSyntax access when IsConfiguration(access.Expression) => access.ArgumentList.Arguments[0].Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call when Readers.Contains(member.Name.Identifier.Text)
            && (IsConfiguration(member.Expression) || member.Expression.ToString() is "Environment") => call.ArgumentList.Arguments[0].Expression,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private IEnumerable<ExpressionSyntax> SectionArguments() => files.SelectMany(f => f.DescendantNodes().OfType<InvocationExpressionSyntax>())
        .Where(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "GetSection" or "GetRequiredSection" })
        .Select(i => i.ArgumentList.Arguments[0].Expression);

    private string? Default(ExpressionSyntax value) => _constants.Text(value) ?? (value as LiteralExpressionSyntax)?.Token.Text;

    private static bool IsConfiguration(ExpressionSyntax expression) => expression.ToString().EndsWith("onfiguration", StringComparison.Ordinal);

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
