using System.Text.RegularExpressions;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>What the manual and the workflows name is there: files, variables of the environment, parameters.</summary>
internal static partial class Mentions
{
    public static Check Check { get; } = new("The manual and the workflows name what is there", (files, _) =>
        files.Under(".github/workflows/", ".yml", ".yaml").Append("docs/deploy.md").SelectMany(p => Problems(files, p)));

    private static IEnumerable<Problem> Problems(Files files, string path)
    {
        var outputs = files.Main.Of(Output).Select(o => o.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = ParameterFiles.All(files).SelectMany(ParameterFiles.Variables).Select(v => v.Variable).Concat(outputs).ToHashSet();
        foreach (var (line, number) in files.Text(path).Split('\n').Select((l, i) => (l, i + 1)))
        {
            foreach (var file in NamedFile().Matches(line).Select(m => m.Value).Where(f => !files.Has(f)))
                yield return new(path, number, $"there is no {file}", "Correct the path");
            foreach (var variable in OwnVariable().Matches(line).Select(m => m.Value).Where(v => !known.Contains(v)))
                yield return new(path, number, $"no parameter is read from {variable}", "Correct the name");
            foreach (var output in StepOutput().Matches(line).Select(m => m.Groups[1].Value).Where(o => !outputs.Contains(o)))
                yield return new(path, number, $"main.bicep has no output {output}", "Correct the name");
            foreach (var parameter in Given().Matches(line).SelectMany(m => m.Groups[1].Captures).Select(c => c.Value))
            {
                if (files.Main.Find(Parameter, parameter) is null) yield return new(path, number, $"main.bicep has no parameter {parameter}", "Correct the name");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w./-])(?:infra|functions)/[\w./-]+\.\w+(?![\w*])")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\b(?:SANWEN|SENDGRID|ENTRA|DURABLE)_[A-Z_]+\b")]
    private static partial Regex OwnVariable();

    [GeneratedRegex(@"steps\.infra\.outputs\.(\w+)")]
    private static partial Regex StepOutput();

    [GeneratedRegex(@"\.bicepparam(?: ([a-z]\w*)=[^\s`]+)+")]
    private static partial Regex Given();
}
