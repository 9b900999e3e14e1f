using YamlDotNet.RepresentationModel;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>A workflow that deploys hands over what the files of parameters read, and no emptiness for what has a default.</summary>
internal static class Pipelines
{
    private const string Create = "az deployment sub create", Ask = "az deployment sub what-if";

    public static Check Check { get; } = new("Workflows hand over what parameters are read from", (files, expected) =>
        files.Under(".github/workflows/", ".yml", ".yaml").SelectMany(p => Problems(files, expected, p)).Concat(Pins(files)).Concat(Missing(files)));

    private static IEnumerable<Problem> Missing(Files files) => new[] { Create, Ask }
        .Where(command => !files.Under(".github/workflows/", ".yml", ".yaml").Any(p => files.Text(p).Contains(command, StringComparison.Ordinal)))
        .Select(command => new Problem(".github/workflows", 0, $"no workflow runs {command}", "Deploy what was merged, and show before what it would change"));

    private static IEnumerable<Problem> Problems(Files files, Expected expected, string path)
    {
        var (text, given) = (files.Text(path), Environment(files.Yaml(path)).ToLookup(e => e.Key.ToString(), e => e.Value.ToString()));
        if (!text.Contains(Create, StringComparison.Ordinal) && !text.Contains(Ask, StringComparison.Ordinal)) yield break;
        var read = files.Under("infra/", ".bicepparam").Select(files.Bicep)
            .SelectMany(f => ParameterFiles.Variables(f).Select(v => (File: f, v.Parameter, v.Variable)))
            .Where(v => !expected.NotHandedOver.ContainsKey(v.Variable));
        foreach (var idle in expected.NotHandedOver.Keys.Where(given.Contains))
            yield return new(path, 0, $"the test's table explains why {idle} is left out, and it is not", "Take it out of the table");
        foreach (var (file, parameter, variable) in read)
        {
            // who only asks what would change needs no secret
            var isSecret = files.Main.Find(Bicep.DeclarationKind.Parameter, parameter.Id)?.Has("secure") == true;
            if (!given.Contains(variable) && !(isSecret && !text.Contains(Create, StringComparison.Ordinal)))
                yield return new(path, 0, $"it does not hand over {variable}, which {file.Path} reads", "Set it in env");
            if (parameter.Value is Bicep.Call { Arguments: [_, { Plain: { Length: > 0 } otherwise }] } && given[variable].Any(v => IsEmptyAtTimes(v)))
                yield return new(path, 0, $"{variable} is empty where nobody sets it, and then {file.Path} does not take “{otherwise}”", "Say what is meant by || in the expression");
        }
    }

    /// <summary>One action by one commit: an old one would stay where it was forgotten.</summary>
    private static IEnumerable<Problem> Pins(Files files) =>
        from use in files.Under(".github/workflows/", ".yml", ".yaml").SelectMany(p => files.Text(p).Split('\n').Select((l, i) => (Path: p, Line: i + 1, Text: l.Trim())))
        where use.Text.Contains("uses: ", StringComparison.Ordinal) && use.Text.Contains('@', StringComparison.Ordinal)
        let parts = use.Text[(use.Text.IndexOf("uses: ", StringComparison.Ordinal) + 6)..].Split('@', 2)
        group (use, Version: parts[1]) by parts[0] into action
        from other in action.Where(a => a.Version != action.First().Version)
        select new Problem(other.use.Path, other.use.Line, $"{action.Key} is of another version elsewhere", "Pin one");

    private static bool IsEmptyAtTimes(string value) => value.Contains("${{", StringComparison.Ordinal) && !value.Contains("||", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Environment(YamlNode node) => node switch
    {
        YamlMappingNode mapping => (mapping.At("env") as YamlMappingNode ?? []).Concat(mapping.Children.Values.SelectMany(Environment)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Environment),
        _ => [],
    };
}
