using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>The longest name that parameters can lead to is one that Azure takes.</summary>
internal static class Lengths
{
    private const int UniqueString = 13;

    public static Check Check { get; } = new("No name can become too long", (files, expected) =>
        from file in files.Templates
        from resource in file.Of(Resource)
        let type = resource.Target.Split('@')[0]
        where expected.LongestNames.ContainsKey(type) && resource.Body?.At("name") is not null
        let length = Longest(files, file, resource.Body!.At("name")!)
        where length is null || length > expected.LongestNames[type]
        select file.Problem(
            resource.Line,
            length is null ? $"how long the name of {resource.Id} may become cannot be told" : $"the name of {resource.Id} may have {length} characters, where {expected.LongestNames[type]} are taken",
            "Give the parameters in it a @maxLength that leaves room"));

    /// <summary>In characters; null where there is no telling.</summary>
    private static int? Longest(Files files, BicepFile file, Expr value) => value switch
    {
        Text text => text.Holes.Aggregate((int?)text.Pieces.Sum(p => p.Length), (sum, hole) => sum + Longest(files, file, hole)),
        Call { Id: "uniqueString" } => UniqueString,
        Call { Id: "take", Arguments: [_, Literal { Value: long most }] } => (int)most,
        Call { Id: "toLower" or "replace", Arguments: [var of, ..] } => Longest(files, file, of),
        Member { Id: var field, Of: Name } when file.PlainText(value) is { } known => field.Length > 0 ? known.Length : 0,
        Name name when file.Find(Variable, name.Id)?.Value is { } behind => Longest(files, file, behind),
        Name name when file.Find(Parameter, name.Id) is { } parameter => Limit(parameter) ?? Given(files, file, name.Id),
        _ => null,
    };

    private static int? Limit(Declaration parameter) => (parameter.Given("maxLength") as Literal)?.Value is long limit ? (int)limit : null;

    /// <summary>The longest that any caller gives; null where one gives no end.</summary>
    private static int? Given(Files files, BicepFile file, string parameter)
    {
        var given =
            from caller in files.Templates
            from module in caller.Of(Module)
            where caller.Beside(module.Target) == file.Path
            select module.Body?.At("params", parameter) is { } value ? Longest(files, caller, value) : null;
        return given.ToList() is [_, ..] all && !all.Contains(null) ? all.Max() : null;
    }
}
