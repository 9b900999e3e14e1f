using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>What an administrator sets and reads in the environment has one name, and is in the manual.</summary>
internal static class Variables
{
    private const string Manual = "docs/deploy.md";

    public static Check Check { get; } = new("Variables of the environment have one name and are in the manual", (files, _) =>
        Names(files).Concat(Documented(files)).Concat(Outputs(files)));

    private static IEnumerable<Problem> Names(Files files)
    {
        var all = ParameterFiles.All(files).SelectMany(f => ParameterFiles.Variables(f).Select(v => (File: f, v.Parameter, v.Variable))).ToList();
        foreach (var other in all.GroupBy(v => v.Parameter.Id).SelectMany(g => g.Where(v => v.Variable != g.First().Variable)))
            yield return other.File.Problem(other.Parameter.Line, $"{other.Parameter.Id} is read from {other.Variable}, elsewhere from another variable", "Read it from one");
        foreach (var other in all.GroupBy(v => v.Variable).SelectMany(g => g.Where(v => v.Parameter.Id != g.First().Parameter.Id)))
            yield return other.File.Problem(other.Parameter.Line, $"{other.Variable} is read for two parameters", "Give each its own");
    }

    private static IEnumerable<Problem> Documented(Files files) => ParameterFiles.All(files).SelectMany(ParameterFiles.Variables)
        .Select(v => v.Variable).Distinct()
        .Where(v => !files.Text(Manual).Contains(v, StringComparison.Ordinal))
        .Select(v => new Problem(Manual, 0, $"it does not tell of {v}", "Say what it is for"));

    /// <summary>Outputs that begin with AZURE_ are azd's own. Azure writes their names in a case of its own, and so may who reads them.</summary>
    private static IEnumerable<Problem> Outputs(Files files)
    {
        var readers = files.Under("", ".yaml", ".yml", ".md", ".sh", ".ps1").Select(files.Text).ToList();
        return files.Main.Of(Output)
            .Where(o => !o.Id.StartsWith("AZURE_", StringComparison.Ordinal) && !readers.Any(r => r.Contains(o.Id, StringComparison.OrdinalIgnoreCase)))
            .Select(o => files.Main.Problem(o.Line, $"nobody is told of the output {o.Id}", $"Use it, name it in {Manual}, or take it out"));
    }
}
