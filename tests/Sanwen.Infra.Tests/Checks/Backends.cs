using System.Text.Json;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>The app runs on either backend of its orchestrations by nothing but its host.json.</summary>
internal static class Backends
{
    private const string Storage = "host.json", Scheduler = "host.scheduler.json", Project = "functions/Sanwen.Functions.csproj";

    public static Check Check { get; } = new("host.json fits either backend", (files, _) =>
        Differences(files).Concat(Hub(files)).Concat(Connection(files)).Concat(Package(files)));

    private static IEnumerable<Problem> Differences(Files files)
    {
        var (one, other) = (Leaves(files.Json(Storage)), Leaves(files.Json(Scheduler)));
        return one.Keys.Union(other.Keys)
            .Where(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path) && !IsOfBackend(path))
            .Select(path => new Problem(Scheduler, 0, $"{path} differs from {Storage}", "Say the same in both"));
    }

    private static IEnumerable<Problem> Hub(Files files)
    {
        var hub = files.Main.PlainText(new Name(0, "taskHubName"));
        if (Durable(files, Scheduler, "hubName") is var named && (hub is null || named != hub))
            yield return new(Scheduler, 0, $"its hub is {named}, that of main.bicep {hub}", "Give both one name");
        if (Durable(files, Storage, "storageProvider.type") is { } other)
            yield return new(Storage, 0, $"it is for {other}", "Leave the backend to the other file");
        if (Durable(files, Scheduler, "storageProvider.type") is not "azureManaged")
            yield return new(Scheduler, 0, "it is not for the Durable Task Scheduler", "Give storageProvider the type azureManaged");
    }

    private static IEnumerable<Problem> Connection(Files files)
    {
        var name = Durable(files, Scheduler, "storageProvider.connectionStringName");
        return new SettingsSet(files).All.Any(s => s.Key == name)
            ? []
            : [new(Scheduler, 0, $"no template sets {name}", "Name a setting of infra as connectionStringName")];
    }

    /// <summary>The package is built for the values that the parameter may have.</summary>
    private static IEnumerable<Problem> Package(Files files)
    {
        var project = files.Text(Project);
        var backends = files.Main.Find(Parameter, "durableBackend") is { } parameter ? Fitting.Allowed(parameter) ?? [] : [];
        foreach (var backend in backends.Where(b => !project.Contains($"'{b}'", StringComparison.Ordinal)))
            yield return new(Project, 0, $"it cannot be built for {backend}", "Compare DurableBackend with it");
        foreach (var file in new[] { Storage, Scheduler }.Where(f => !project.Contains($"/{f}<", StringComparison.Ordinal) && !project.Contains($"/{f}\"", StringComparison.Ordinal)))
            yield return new(Project, 0, $"it never packs {file}", "Link the file of the backend as host.json");
    }

    private static bool IsOfBackend(string path) =>
        path.EndsWith(".durableTask.hubName", StringComparison.Ordinal) || path.Contains(".durableTask.storageProvider.", StringComparison.Ordinal);

    private static string? Durable(Files files, string path, string key) =>
        Leaves(files.Json(path)).GetValueOrDefault($".extensions.durableTask.{key}")?.Trim('"');

    private static Dictionary<string, string> Leaves(JsonElement json, string path = "") => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(p => Leaves(p.Value, $"{path}.{p.Name}")).ToDictionary()
        : new() { [path] = json.GetRawText() };
}
