using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>
/// What is secret is compared in fixed time. By the clock that could not be told on a shared machine, so the code is read: nowhere is
/// anything that is called a signature, seal, nonce or the like put beside an operator or method that stops at the first difference.
/// </summary>
public sealed partial class CompareTests
{
    private static readonly string[] Comparing = ["Equals", "SequenceEqual", "CompareTo", "Compare", "StartsWith", "EndsWith", "SequenceCompareTo"];

    /// <summary>Both sides are made by the keys of what was already found genuine; it finds a record again, as a key does.</summary>
    private static readonly string[] Looked = ["r.OnceSeal == once"];

    [Theory]
    [InlineData("core")]
    [InlineData("web")]
    [InlineData("local")]
    [InlineData("functions")]
    public void No_secret_is_compared_sign_by_sign(string room)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), room), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin")).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.SelectMany(f => Compares(File.ReadAllText(f)).Except(Looked).Select(c => $"{Path.GetFileName(f)}: {c}")));
    }

    [Theory]
    [InlineData("stored.Value.Nonce == link.Instance")]
    [InlineData("signature != expected")]
    [InlineData("mac.SequenceEqual(other)")]
    [InlineData("string.Equals(row.CodeSeal, seal, StringComparison.Ordinal)")]
    [InlineData("request.LookupCode is \"x\"")]
    [InlineData("link.Secret.AsSpan().SequenceEqual(other)")]
    public void A_compare_that_stops_early_is_found(string code) => Assert.Single(Compares($"class C {{ bool M() => {code}; }}"));

    [Theory]
    [InlineData("CryptographicOperations.FixedTimeEquals(signature, other)")]
    [InlineData("key.Secret.Length < 32")]
    [InlineData("signature is null")]
    [InlineData("response.StatusCode == 404")]
    public void What_is_no_such_compare_is_left_alone(string code) => Assert.Empty(Compares($"class C {{ bool M() => {code}; }}"));

    private static IEnumerable<string> Compares(string text)
    {
        var nodes = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().ToList();
        var operators = nodes.OfType<BinaryExpressionSyntax>()
            .Where(b => b.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && !IsNull(b.Left) && !IsNull(b.Right) && (IsSecret(b.Left) || IsSecret(b.Right)));
        var patterns = nodes.OfType<IsPatternExpressionSyntax>()
            .Where(p => p.Pattern is ConstantPatternSyntax constant && !IsNull(constant.Expression) && IsSecret(p.Expression));
        var calls = nodes.OfType<InvocationExpressionSyntax>().Where(c => c.Expression is MemberAccessExpressionSyntax member
            && Comparing.Contains(member.Name.Identifier.Text)
            && c.ArgumentList.Arguments.Select(a => a.Expression).Append(member.Expression).Any(IsSecret));
        return operators.Concat<SyntaxNode>(patterns).Concat(calls).Select(n => n.ToString());
    }

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>By the last name of an expression, or that of what a span is taken of.</summary>
    private static bool IsSecret(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => Secret().IsMatch(name.Identifier.Text),
        MemberAccessExpressionSyntax member => Secret().IsMatch(member.Name.Identifier.Text),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Secret().IsMatch(member.Name.Identifier.Text) || IsSecret(member.Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => Secret().IsMatch(name.Identifier.Text),
        _ => false,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sanwen.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("No root.");
        return folder.FullName;
    }

    [GeneratedRegex("^(?!StatusCode|Secretary)(.*([Ss]ignature|[Ss]ecret|[Ss]eal|[Nn]once|[Hh]mac|HMAC|Lookup[Cc]ode|[Pp]assword|ApiKey|FormPass|FormToken)s?|mac|Mac|token|Token|code|pass)$")]
    private static partial Regex Secret();
}
