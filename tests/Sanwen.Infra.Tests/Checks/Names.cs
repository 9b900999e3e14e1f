using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Whatever is named is declared, once, and whatever is declared is used.</summary>
internal static class Names
{
    private static readonly HashSet<string> Functions =
    [
        "any", "array", "base64", "base64ToJson", "base64ToString", "bool", "cidrHost", "cidrSubnet", "coalesce", "concat", "contains",
        "dateTimeAdd", "deployer", "deployment", "empty", "endsWith", "environment", "extensionResourceId", "fail", "filter", "first",
        "flatten", "format", "getSecret", "groupBy", "guid", "indexOf", "int", "intersection", "items", "join", "json", "last", "lastIndexOf",
        "length", "listKeys", "loadFileAsBase64", "loadJsonContent", "loadTextContent", "loadYamlContent", "managementGroup", "map",
        "mapValues", "max", "min", "newGuid", "nameof", "objectKeys", "padLeft", "parseCidr", "pickZones", "range", "readEnvironmentVariable",
        "reduce", "reference", "replace", "resourceGroup", "resourceId", "shallowMerge", "skip", "sort", "split", "startsWith", "string",
        "subscription", "subscriptionResourceId", "substring", "take", "tenant", "tenantResourceId", "toLower", "toLogicalZone", "toObject",
        "toUpper", "trim", "union", "uniqueString", "uri", "uriComponent", "uriComponentToString", "utcNow",
    ];

    private static readonly HashSet<string> Decorators =
    [
        "allowed", "batchSize", "description", "discriminator", "export", "maxLength", "maxValue", "metadata", "minLength", "minValue",
        "onlyIfNotExists", "retryOn", "sealed", "secure", "waitUntil",
    ];

    private static readonly HashSet<string> Types = ["string", "int", "bool", "object", "array", "any", "az", "sys"];

    public static Check Check { get; } = new("Every name is declared once and used", (files, _) =>
        files.Templates.Concat(files.Under("infra/", ".bicepparam").Select(files.Bicep)).SelectMany(f => Problems(files, f)));

    private static IEnumerable<Problem> Problems(Files files, BicepFile file) =>
        Undeclared(file).Concat(Twice(file)).Concat(Unused(file)).Concat(Imports(files, file));

    private static IEnumerable<Problem> Undeclared(BicepFile file)
    {
        var declared = file.Declared().Where(d => d.Kind != Output).Select(d => d.Id).Concat(Types).ToHashSet();
        var calls = file.Expressions.OfType<Call>().Where(c => c.Of is null or Name { Id: "az" or "sys" }).ToHashSet();
        foreach (var name in file.Free().Where(n => !declared.Contains(n.Id)))
            yield return file.Problem(name.Line, $"{name.Id} is declared nowhere", "Correct the name, or declare it");
        foreach (var call in calls.Where(c => !(Functions.Contains(c.Id) || Decorators.Contains(c.Id) || declared.Contains(c.Id))))
            yield return file.Problem(call.Line, $"{call.Id} is no function or decorator", "Correct the name");
    }

    private static IEnumerable<Problem> Twice(BicepFile file)
    {
        // an output may be called as what it tells
        var groups = file.Declared().Where(d => d.Kind != Output).GroupBy(d => d.Id).Concat(file.Of(Output).GroupBy(d => d.Id));
        foreach (var again in groups.SelectMany(g => g.Skip(1)))
            yield return file.Problem(again.Line, $"{again.Id} is declared a second time", "Give each its own name");
        foreach (var again in file.Expressions.OfType<Tree>().SelectMany(t => t.Properties.GroupBy(p => p.Id).Where(g => g.Key is not null)).SelectMany(g => g.Skip(1)))
            yield return file.Problem(again.Key.Line, $"{again.Id} stands twice in one object", "Keep one of them");
    }

    private static IEnumerable<Problem> Unused(BicepFile file)
    {
        if (file.Declarations.Any(d => d.Kind == Using)) return [];
        var used = file.Free().Select(n => n.Id).Concat(file.Expressions.OfType<Call>().Select(c => c.Id)).ToHashSet();
        return file.Declared()
            .Where(d => d.Kind is Parameter or Variable or Function or DeclarationKind.Type or Import || d.Existing)
            .Where(d => !used.Contains(d.Id) && !d.Has("export"))
            .Select(d => file.Problem(d.Line, $"{d.Id} is used nowhere", "Take it out, or use it"));
    }

    private static IEnumerable<Problem> Imports(Files files, BicepFile file)
    {
        foreach (var import in file.Of(Import))
        {
            var path = file.Beside(import.Target);
            var known = files.Has(path) ? files.Bicep(path).Declarations.Where(d => d.Has("export")).Select(d => d.Id).ToHashSet() : [];
            foreach (var missing in import.Parameters.Where(p => !known.Contains(p.Id)))
                yield return file.Problem(import.Line, $"{path} exports no {missing.Id}", "Correct the name, or export it there");
        }
    }
}
