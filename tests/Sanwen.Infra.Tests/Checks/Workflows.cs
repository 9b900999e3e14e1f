using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Workflows run only what was read, with no more rights than they need, and tell no secret.</summary>
internal static partial class Workflows
{
    private const string Folder = ".github/workflows/";

    public static Check Check { get; } = new("Workflows are pinned, limited and silent", (files, _) =>
        files.Under(Folder, ".yml", ".yaml").SelectMany(p => Uses(files, p).Concat(Permissions(files, p)).Concat(Steps(files, p))));

    private static IEnumerable<Problem> Uses(Files files, string path)
    {
        foreach (var (line, number) in files.Text(path).Split('\n').Select((l, i) => (l, i + 1)))
        {
            if (UsesKey().IsMatch(line) && !Pinned().IsMatch(line))
                yield return new(path, number, $"“{line.Trim()}” may be something else tomorrow", "Write its commit of 40 digits, and the version as a comment");
        }
    }

    private static IEnumerable<Problem> Permissions(Files files, string path)
    {
        var (root, jobs) = (files.Yaml(path), Jobs(files, path));
        if (root.At("permissions") is null)
            yield return new(path, 1, "it does not say what it may do", "State permissions for all jobs");
        foreach (var (name, job) in jobs)
        {
            var given = (job.At("permissions") ?? root.At("permissions")) as YamlMappingNode;
            if (root.At("permissions")?.ToString() is "write-all" || job.At("permissions")?.ToString() is "write-all")
                yield return new(path, job.Line(), $"{name} may write everything", "Name what it may do");
            if (Steps(job).Any(s => s.At("uses")?.ToString().StartsWith("azure/login@", StringComparison.OrdinalIgnoreCase) == true) && given?.At("id-token")?.ToString() != "write")
                yield return new(path, job.Line(), $"{name} signs in to Azure and may not ask for its token", "Give it id-token: write");
        }
    }

    /// <summary>What a run prints everybody can read; what is put into its text by <c>${{ }}</c> becomes part of the program.</summary>
    private static IEnumerable<Problem> Steps(Files files, string path)
    {
        foreach (var step in Jobs(files, path).SelectMany(j => Steps(j.Job)))
        {
            if (step.At("run") is not YamlScalarNode { Value: { } run } node) continue;
            foreach (var outside in Outside().Matches(run).Select(m => m.Value))
                yield return new(path, node.Line(), $"{outside} stands in the text of a run", "Hand it over in env");
            var secrets = Environment(files.Yaml(path)).Concat(Jobs(files, path).SelectMany(j => Environment(j.Job))).Concat(Environment(step))
                .Where(e => e.Value.ToString().Contains("secrets.", StringComparison.Ordinal)).Select(e => e.Key.ToString()).ToHashSet();
            foreach (var line in run.Split('\n').Where(l => Prints().IsMatch(l)))
            {
                foreach (var told in Variable().Matches(line).Select(m => m.Groups[1].Value).Where(secrets.Contains))
                    yield return new(path, node.Line(), $"the secret {told} is printed", "Do not print it");
            }
        }
    }

    private static IEnumerable<(string Name, YamlMappingNode Job)> Jobs(Files files, string path) =>
        (files.Yaml(path).At("jobs") as YamlMappingNode ?? []).Children.Select(j => (j.Key.ToString(), j.Value as YamlMappingNode ?? []));

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => (job.At("steps") as YamlSequenceNode ?? []).Children.OfType<YamlMappingNode>();

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Environment(YamlMappingNode node) => node.At("env") as YamlMappingNode ?? [];

    [GeneratedRegex(@"^\s*(?:- )?uses:")]
    private static partial Regex UsesKey();

    [GeneratedRegex(@"uses: (?:\./\S+|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v?[0-9][\w.-]*)$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\$\{\{\s*(?:secrets|github\.event|github\.head_ref|inputs)\b[^}]*\}\}")]
    private static partial Regex Outside();

    [GeneratedRegex(@"(?:^|[|;&]\s*)\s*(?:echo|printf|cat|tee|Write-\w+)\b|\bset -[a-z]*x")]
    private static partial Regex Prints();

    [GeneratedRegex(@"\$\{?(?:env:)?([A-Z][A-Z0-9_]+)")]
    private static partial Regex Variable();
}
