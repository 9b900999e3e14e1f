using System.Globalization;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Nothing that guards the office's data goes away unnoticed: Azure would deploy without it.</summary>
internal static class Promises
{
    public static Check Check { get; } = new("Resources keep what is promised of them", (files, expected) =>
        from promise in expected.Promises
        let file = files.Bicep(promise.File)
        let resource = file.Find(Resource, promise.Resource)
        let kept = resource is null ? null : Kept(resource, promise.Path)
        where kept != promise.Value
        select file.Problem(
            resource?.Line ?? 0, $"{promise.Path} of {promise.Resource} is {kept ?? "not there"}, and is promised as {promise.Value}",
            "Keep the promise, or take it out of the test's table on purpose"));

    private static string? Kept(Declaration resource, string path) => path.StartsWith('@')
        ? resource.Has(path[1..]) ? "there" : null
        : Within(resource.Value, path.Split('.'))?.Shown;

    /// <summary>Also in what is put together by functions, or chosen by a condition.</summary>
    private static Expr? Within(Expr? value, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty) return value;
        switch (value)
        {
            case Tree tree:
                return Within(path[0] == "*" ? tree.Properties.FirstOrDefault()?.Value : tree.At(path[0]), path[1..]);
            case Sequence { Items: var items }:
                return int.TryParse(path[0], CultureInfo.InvariantCulture, out var at) && at < items.Count ? Within(items[at], path[1..]) : null;
            case Loop or When or Call or Operation { Sign: "?" }:
                foreach (var part in value.Parts)
                {
                    if (Within(part, path) is { } found) return found;
                }

                return null;
            default:
                return null;
        }
    }
}
