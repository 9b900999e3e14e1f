using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sanwen.Infra.Tests.Bicep;
using Sanwen.Infra.Tests.Code;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Alerts ask for what the app tells, as often as Azure lets them.</summary>
internal static partial class Alerts
{
    private const string Path = "infra/modules/alerts.bicep", Watch = "functions/Triggers/Watch.cs";

    private static readonly HashSet<string> Windows = ["PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D", "P2D"];

    public static Check Check { get; } = new("Alerts ask for what the app tells", (files, _) => Events(files).Concat(Figures(files)).Concat(Times(files.Bicep(Path))).Concat(Measures(files.Bicep(Path))));

    private static IEnumerable<Problem> Events(Files files)
    {
        var asked = Texts(files).SelectMany(t => EventName().Matches(t.Text).Select(m => (m.Groups[1].Value, t.Line))).ToList();
        if (asked is []) yield return new(Path, 0, "no alert asks for an event of the app's", "Ask for one, as silence must wake somebody too");
        foreach (var (name, line) in asked)
        {
            if (Told(files, name) is null) yield return new(Path, line, $"{Watch} logs no event {name}", "Ask for the name of the method there");
        }
    }

    /// <summary>A query finds a figure by the name in the message, letter for letter; a wrong name finds nothing and never fails.</summary>
    private static IEnumerable<Problem> Figures(Files files)
    {
        var told = Texts(files).SelectMany(t => EventName().Matches(t.Text)).Select(m => Told(files, m.Groups[1].Value)).OfType<MethodDeclarationSyntax>().ToList();
        var figures = told.SelectMany(Placeholders).ToHashSet();
        var asked = Texts(files).SelectMany(t => Figure().Matches(t.Text).Select(m => (Name: m.Groups[1].Value, t.Line))).Where(f => f.Name != "EventName").ToList();
        foreach (var (name, line) in asked.Where(a => !figures.Contains(a.Name)))
            yield return new(Path, line, $"{Watch} tells no figure {name}", "Ask for a figure of its message");
        foreach (var idle in figures.Where(f => asked.All(a => a.Name != f)))
            yield return new(Watch, 0, $"no alert asks for {idle}", "Ask for it, or leave it out");
        foreach (var method in told)
        {
            var parameters = method.ParameterList.Parameters.Select(p => p.Identifier.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var missing in Placeholders(method).Where(p => !parameters.Contains(p)))
                yield return new(Watch, 0, $"{method.Identifier.Text} has no parameter for {missing}", "Name both the same");
        }
    }

    private static IEnumerable<Problem> Times(BicepFile file)
    {
        foreach (var question in file.Values.OfType<Tree>().Where(t => t.At("query") is not null && t.At("frequency") is not null))
        {
            var (often, window) = (file.PlainText(question.At("frequency")) ?? "", file.PlainText(question.At("window")) ?? "");
            if (!Windows.Contains(often) || !Windows.Contains(window) || XmlConvert.ToTimeSpan(often) > TimeSpan.FromDays(1))
                yield return file.Problem(question.Line, $"Azure looks neither every {often} nor back {window}", $"Take some of {string.Join(", ", Windows)}");
            else if (XmlConvert.ToTimeSpan(often) > XmlConvert.ToTimeSpan(window))
                yield return file.Problem(question.Line, $"every {often} it looks back {window} only", "Look back at least as far");
            if (question.At("severity") is not Literal { Value: >= 0L and <= 4L })
                yield return file.Problem(question.Line, "its severity is not 0 to 4", "Correct it");
        }
    }

    /// <summary>Every query ends with the column that the rule measures.</summary>
    private static IEnumerable<Problem> Measures(BicepFile file) =>
        from measured in file.Values.OfType<Tree>().Select(t => t.At("metricMeasureColumn")?.Plain).OfType<string>().Distinct()
        from query in file.Values.OfType<Tree>().Select(t => t.At("query")).OfType<Text>()
        where !Regex.IsMatch(query.Shape.Split('|')[^1], $@"\b{Regex.Escape(measured)}\s*=(?!=)")
        select file.Problem(query.Line, $"the query gives no {measured}, which is what is measured", $"End it with {measured} = …");

    /// <summary>Of texts with holes, each piece; figures are not put together of several.</summary>
    private static IEnumerable<(string Text, int Line)> Texts(Files files) =>
        files.Bicep(Path).Values.OfType<Text>().SelectMany(t => t.Pieces.Select(p => (p, t.Line)));

    private static MethodDeclarationSyntax? Told(Files files, string name) => files.Has(Watch)
        ? files.Code("functions/Triggers/").Where(c => c.SyntaxTree.FilePath == Watch).SelectMany(c => c.DescendantNodes().OfType<MethodDeclarationSyntax>())
            .FirstOrDefault(m => m.Identifier.Text == name && Message(m) is not null)
        : null;

    private static IEnumerable<string> Placeholders(MethodDeclarationSyntax method) => Placeholder().Matches(Message(method) ?? "").Select(m => m.Groups[1].Value);

    private static string? Message(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(l => l.Attributes)
        .FirstOrDefault(a => a.Name.ToString() == "LoggerMessage")?.ArgumentList?.Arguments
        .Select(a => (a.Expression as LiteralExpressionSyntax)?.Token.Value as string ?? new Constants([method]).Text(a.Expression)).OfType<string>().LastOrDefault();

    [GeneratedRegex("Properties\\.EventName\\)?\\s*==\\s*\"(\\w+)\"")]
    private static partial Regex EventName();

    [GeneratedRegex(@"Properties\.(\w+)")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
