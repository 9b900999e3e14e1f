using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;
using YamlDotNet.RepresentationModel;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>azd finds what azure.yaml names.</summary>
internal static partial class Azd
{
    private const string Path = "azure.yaml", Tag = "azd-service-name", Environment = "azd-env-name";

    private static readonly HashSet<string> Hooks =
        [.. from step in new[] { "restore", "build", "package", "publish", "deploy", "provision", "up", "down" } from when in new[] { "pre", "post" } select when + step];

    public static Check Check { get; } = new("azd finds what azure.yaml names", (files, _) =>
        Services(files).Concat(Template(files)).Concat(AllHooks(files)));

    private static IEnumerable<Problem> Services(Files files)
    {
        var services = files.Yaml(Path).At("services") as YamlMappingNode ?? [];
        var tags = files.Templates.SelectMany(f => f.Values.OfType<Tree>().SelectMany(t => t.Properties).Where(p => p.Id == Tag).Select(p => (File: f, p.Value))).ToList();
        if (!files.Main.Values.OfType<Tree>().Any(t => t.At(Environment) is Name))
            yield return files.Main.Problem(0, $"nothing has the tag {Environment}, by which azd finds what it has deployed", "Tag the resource group with the environment's name");
        foreach (var (name, service) in services.Children.Select(c => (c.Key, c.Value as YamlMappingNode ?? [])))
        {
            if (!files.Has(service.At("project")?.ToString() ?? ""))
                yield return new(Path, name.Line(), $"there is no project {service.At("project")}", "Correct the path");
            if (tags.All(t => t.Value.Plain != name.ToString()))
                yield return new(Path, name.Line(), $"no resource has the tag {Tag} {name}", "Tag the app of this service");
        }

        foreach (var (file, value) in tags.Where(t => services.At(t.Value.Plain ?? "") is null))
            yield return file.Problem(value.Line, $"azure.yaml has no service {value.Plain}", "Give both one name");
    }

    private static IEnumerable<Problem> Template(Files files)
    {
        var infra = files.Yaml(Path).At("infra") as YamlMappingNode;
        var path = $"{infra?.At("path") ?? "infra"}/{infra?.At("module") ?? "main"}.bicep";
        if (!files.Has(path)) yield return new(Path, infra?.Line() ?? 0, $"there is no {path}", "Correct path and module");
    }

    private static IEnumerable<Problem> AllHooks(Files files)
    {
        foreach (var (hook, systems) in (files.Yaml(Path).At("hooks") as YamlMappingNode ?? []).Children)
        {
            if (!Hooks.Contains(hook.ToString())) yield return new(Path, hook.Line(), $"azd knows no hook {hook}", "Correct the name");
            var runs = new[] { "posix", "windows" }.Select(s => (System: s, Run: ((systems as YamlMappingNode)?.At(s) as YamlMappingNode)?.At("run"))).ToList();
            foreach (var (system, _) in runs.Where(r => r.Run is null))
                yield return new(Path, hook.Line(), $"{hook} does nothing on {system}", "Write it for both");
            var named = runs.Select(r => Variables(r.Run?.ToString() ?? "").ToHashSet()).ToList();
            if (runs.All(r => r.Run is not null) && !named[0].SetEquals(named[1]))
                yield return new(Path, hook.Line(), $"{hook} reads other variables, or other defaults, on posix than on windows", "Read the same");
            foreach (var (name, otherwise) in named.SelectMany(n => n).Distinct())
            {
                if (Wrong(files, name, otherwise) is { } wrong) yield return new(Path, hook.Line(), $"{hook} reads {name}, {wrong}", "Correct it");
            }
        }
    }

    /// <summary>A hook knows the outputs, and what the parameters are read from; where that may be missing, it takes the same instead.</summary>
    private static string? Wrong(Files files, string name, string otherwise)
    {
        if (files.Main.Find(Output, name) is not null) return null;
        var readers = ParameterFiles.All(files).SelectMany(ParameterFiles.Variables).Where(v => v.Variable == name).ToList();
        if (readers is []) return "which is no output and no variable of a parameter";
        var defaults = readers.Select(r => r.Parameter.Value is Call { Arguments: [_, { Plain: { } text }] } ? text : "").Distinct().ToList();
        return defaults.Contains(otherwise) ? null : $"whose default is “{string.Join("”, “", defaults)}” and not “{otherwise}”";
    }

    private static IEnumerable<(string Name, string Otherwise)> Variables(string run) => Variable().Matches(run)
        .Select(v => (v.Groups["name"].Value, v.Groups["otherwise"].Value));

    [GeneratedRegex(@"\$(?:\{(?<name>[A-Z][A-Z0-9_]+)(?::-(?<otherwise>[^}]*))?\}|\(?(?:\$?env:)?(?<name>[A-Z][A-Z0-9_]+)(?:\s*\?\?\s*'(?<otherwise>[^']*)')?\)?)")]
    private static partial Regex Variable();
}
