using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Resources are what they say, lie where they can, and are told from each other.</summary>
internal static partial class Resources
{
    public static Check Check { get; } = new("Resources stand where they belong", (files, _) =>
        files.Templates.SelectMany(f => Scopes(f).Concat(Types(f)).Concat(Parents(f)).Concat(Twins(f))));

    private static IEnumerable<Problem> Scopes(BicepFile file) =>
        from resource in file.Of(Resource)
        where resource.Target.StartsWith("Microsoft.Resources/resourceGroups@", StringComparison.Ordinal) && file.Scope != "subscription"
        select file.Problem(resource.Line, "a resource group lies in a subscription", "Write targetScope = 'subscription'");

    private static IEnumerable<Problem> Types(BicepFile file)
    {
        var nested = Nested(file).ToHashSet();
        foreach (var resource in file.Of(Resource).Where(r => !nested.Contains(r) && !Target().IsMatch(r.Target)))
            yield return file.Problem(resource.Line, $"“{resource.Target}” is no type and version", "Write Provider/type@YYYY-MM-DD");
        foreach (var resource in file.Of(Resource).Where(r => r.Body?.At("name") is null))
            yield return file.Problem(resource.Line, $"{resource.Id} has no name", "Give it one");
    }

    /// <summary>A child has its parent's type and one part more.</summary>
    private static IEnumerable<Problem> Parents(BicepFile file)
    {
        var nested = Nested(file).ToHashSet();
        foreach (var resource in file.Of(Resource).Where(r => !nested.Contains(r)))
        {
            var type = resource.Target.Split('@')[0];
            var parent = resource.Body?.At("parent") as Name;
            var above = parent is null ? null : file.Find(Resource, parent.Id);
            if (parent is not null && above?.Target.Split('@')[0] != type[..Math.Max(0, type.LastIndexOf('/'))])
                yield return file.Problem(resource.Line, $"{resource.Id} cannot lie in {parent.Id}", "Give it the parent that its type names");
            if (parent is null && type.Count(c => c == '/') > 1)
                yield return file.Problem(resource.Line, $"{resource.Id} does not say what it lies in", "Give it a parent");
        }
    }

    /// <summary>Two of one type, name and place would write over each other.</summary>
    private static IEnumerable<Problem> Twins(BicepFile file) => file.Of(Resource)
        .GroupBy(r => (r.Target.Split('@')[0], r.Body?.At("name")?.Shown, r.Body?.At("parent")?.Shown, r.Body?.At("scope")?.Shown))
        .SelectMany(g => g.Skip(1).Select(twin => file.Problem(twin.Line, $"{twin.Id} is the same resource as {g.First().Id}", "Name or scope it otherwise")));

    private static IEnumerable<Declaration> Nested(BicepFile file) => file.Declarations.SelectMany(d => d.AndNested.Skip(1));

    [GeneratedRegex(@"^[A-Z]\w+(?:\.\w+)+/\w+(?:/\w+)*@\d{4}-\d\d-\d\d(?:-preview)?$")]
    private static partial Regex Target();
}
