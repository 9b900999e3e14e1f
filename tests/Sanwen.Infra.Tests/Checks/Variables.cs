using System.Text.RegularExpressions;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>What an administrator sets and reads in the environment has one name, and is in the manual.</summary>
internal static partial class Variables
{
    private const string Manual = "docs/deploy.md";

    public static Check Check { get; } = new("Variables of the environment have one name and are in the manual", (files, expected) =>
        Names(files).Concat(Documented(files, expected)).Concat(Outputs(files)));

    private static IEnumerable<Problem> Names(Files files)
    {
        var all = ParameterFiles.All(files).SelectMany(f => ParameterFiles.Variables(f).Select(v => (File: f, v.Parameter, v.Variable))).ToList();
        foreach (var other in all.GroupBy(v => v.Parameter.Id).SelectMany(g => g.Where(v => v.Variable != g.First().Variable)))
            yield return other.File.Problem(other.Parameter.Line, $"{other.Parameter.Id} is read from {other.Variable}, elsewhere from another variable", "Read it from one");
        foreach (var other in all.GroupBy(v => v.Variable).SelectMany(g => g.Where(v => v.Parameter.Id != g.First().Parameter.Id)))
            yield return other.File.Problem(other.Parameter.Line, $"{other.Variable} is read for two parameters", "Give each its own");
    }

    /// <summary>The manual's table says of each variable who reads it: azd, or az with all files of parameters or some.</summary>
    private static IEnumerable<Problem> Documented(Files files, Expected expected)
    {
        var rows = files.Text(Manual).Split('\n').Select((l, i) => (Line: i + 1, Row: Row().Match(l))).Where(r => r.Row.Success)
            .ToDictionary(r => r.Row.Groups["name"].Value, r => (r.Line, Told: r.Row.Groups["readers"].Value));
        var readers = ParameterFiles.All(files).SelectMany(f => ParameterFiles.Variables(f).Select(v => (File: f.Path, v.Parameter.Id, v.Variable))).ToList();
        foreach (var variable in readers.GroupBy(r => r.Variable))
        {
            if (!rows.TryGetValue(variable.Key, out var row))
            {
                yield return new(Manual, 0, $"its table does not tell of {variable.Key}", "Say what it is for, and who reads it");
                continue;
            }

            var byAzd = variable.Any(r => r.File.EndsWith(".json", StringComparison.Ordinal) || expected.AskedByAzd.Contains(r.Id));
            if (byAzd != Azd().IsMatch(row.Told))
                yield return new(Manual, row.Line, $"azd {(byAzd ? "reads" : "does not read")} {variable.Key}, and the table says otherwise", "Correct one of them");
            foreach (var file in files.Under("infra/", ".bicepparam"))
            {
                var (reads, az) = (variable.Any(r => r.File == file), Az().Match(row.Told));
                var told = az.Success && (!az.Groups["file"].Success || file.EndsWith($"/{az.Groups["file"].Value}.bicepparam", StringComparison.Ordinal));
                if (reads != told) yield return new(Manual, row.Line, $"{file} {(reads ? "reads" : "does not read")} {variable.Key}, and the table says otherwise", "Correct one of them");
            }
        }
    }

    /// <summary>Outputs that begin with AZURE_ are azd's own. Azure writes their names in a case of its own, and so may who reads them.</summary>
    private static IEnumerable<Problem> Outputs(Files files)
    {
        var readers = files.Under("", ".yaml", ".yml", ".md", ".sh", ".ps1").Select(files.Text).ToList();
        return files.Main.Of(Output)
            .Where(o => !o.Id.StartsWith("AZURE_", StringComparison.Ordinal) && !readers.Any(r => r.Contains(o.Id, StringComparison.OrdinalIgnoreCase)))
            .Select(o => files.Main.Problem(o.Line, $"nobody is told of the output {o.Id}", $"Use it, name it in {Manual}, or take it out"));
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Z0-9_]+)` \|[^|]*\|(?<readers>[^|]*)\|")]
    private static partial Regex Row();

    [GeneratedRegex(@"\bazd\b")]
    private static partial Regex Azd();

    [GeneratedRegex(@"\baz\b(?: \((?<file>\w+)\))?")]
    private static partial Regex Az();
}
