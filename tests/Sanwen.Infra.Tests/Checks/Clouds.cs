using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>The same templates serve every cloud and region, by versions of Azure's interfaces that will stay.</summary>
internal static partial class Clouds
{
    public static Check Check { get; } = new("Nothing of one cloud or region is written down", (files, expected) =>
        files.Templates.SelectMany(f => Addresses(f, expected).Concat(Locations(f, expected)))
            .Concat(Versions(files, expected)).Concat(Idle(files, expected)));

    private static IEnumerable<Problem> Addresses(BicepFile file, Expected expected) =>
        from text in file.Values.OfType<Text>()
        from piece in text.Pieces
        from host in Host().Matches(piece).Select(m => m.Value)
        where !expected.Hosts.ContainsKey(host)
        select file.Problem(text.Line, $"{host} is an address of one cloud", "Take it from environment() or from what the resource tells");

    private static IEnumerable<Problem> Locations(BicepFile file, Expected expected)
    {
        foreach (var text in file.Values.OfType<Text>().Where(t => t.Plain is { } plain && Region().IsMatch(plain)))
            yield return file.Problem(text.Line, $"{text.Plain} is a region", "Take the parameter location");
        foreach (var resource in file.Of(Resource))
        {
            if (resource.Body?.At("location") is { Plain: { } at } && !(at == "global" && expected.Global.Contains(TypeOf(resource))))
                yield return file.Problem(resource.Line, $"{resource.Id} is always in {at}", "Take the parameter location");
        }
    }

    private static IEnumerable<Problem> Versions(Files files, Expected expected)
    {
        var resources = files.Templates.SelectMany(f => f.Of(Resource).Select(r => (File: f, Resource: r, Version: r.Target.Split('@')[^1]))).ToList();
        foreach (var family in resources.GroupBy(r => string.Join('/', TypeOf(r.Resource).Split('/').Take(2))))
        {
            var newest = family.Max(r => r.Version);
            foreach (var (file, older, version) in family.Where(r => r.Version != newest && r.Resource.Target.Contains('@', StringComparison.Ordinal)))
                yield return file.Problem(older.Line, $"{older.Id} is of {version}, others of {family.Key} are of {newest}", $"Take {newest}");
        }

        foreach (var (file, preview, _) in resources.Where(r => r.Version.EndsWith("-preview", StringComparison.Ordinal) && !expected.Previews.ContainsKey(r.Resource.Target)))
            yield return file.Problem(preview.Line, $"{preview.Target} is a preview", "Take a version that will stay, or say in the test's table why there is none");
    }

    private static IEnumerable<Problem> Idle(Files files, Expected expected)
    {
        var texts = files.Templates.SelectMany(f => f.Values.OfType<Text>()).SelectMany(t => t.Pieces).ToList();
        var targets = files.Templates.SelectMany(f => f.Of(Resource)).Select(r => r.Target).ToHashSet();
        return expected.Hosts.Keys.Where(h => !texts.Any(t => t.Contains(h, StringComparison.Ordinal))).Concat(expected.Previews.Keys.Where(p => !targets.Contains(p)))
            .Select(k => new Problem("infra/main.bicep", 0, $"the test's tables allow {k}, which stands nowhere", "Take it out of the table"));
    }

    private static string TypeOf(Declaration resource) => resource.Target.Split('@')[0];

    // anything that looks like a host of Azure's, or stands behind https://
    [GeneratedRegex(@"(?<=://)[a-z0-9-]+(?:\.[a-z0-9-]+)+|\b(?:[a-z0-9-]+\.)*(?:windows\.net|azure\.(?:com|cn|net|us)|azurewebsites\.[a-z]+|chinacloudapi\.cn|chinacloudsites\.cn|usgovcloudapi\.net|microsoftonline\.(?:com|us)|microsoft\.com)\b")]
    private static partial Regex Host();

    [GeneratedRegex("^(?:(?:north|south|east|west|central)*(?:asia|us|europe|india|korea|japan|australia|china|uk|france|germany|brazil|canada|switzerland|norway|sweden|africa|uae|israel|italy|poland|mexico|spain)(?:north|south|east|west|central)*[0-9]?)$")]
    private static partial Regex Region();
}
