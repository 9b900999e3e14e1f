using System.Text.Json;
using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>The files of parameters, that of azd read as if it were one of Bicep: <c>${NAME=otherwise}</c> is a variable of the environment.</summary>
internal static partial class ParameterFiles
{
    public static IEnumerable<BicepFile> All(Files files) => files.Under("infra/", ".bicepparam").Select(files.Bicep)
        .Concat(files.Under("infra/", ".parameters.json").Select(p => Azd(files, p)));

    /// <summary>Which variable of the environment each parameter is read from, where it is.</summary>
    public static IEnumerable<(Declaration Parameter, string Variable)> Variables(BicepFile file) =>
        from parameter in file.Of(DeclarationKind.Parameter)
        from call in parameter.Parts.SelectMany(p => p.All).OfType<Call>()
        where call is { Id: "readEnvironmentVariable", Arguments: [{ Plain: not null }, ..] }
        select (parameter, call.Arguments[0].Plain!);

    private static BicepFile Azd(Files files, string path)
    {
        var lines = files.Text(path).Split('\n');
        return new(path, [.. files.Json(path).GetProperty("parameters").EnumerateObject().Select(p =>
        {
            var line = Array.FindIndex(lines, l => l.Contains($"\"{p.Name}\":", StringComparison.Ordinal)) + 1;
            return new Declaration(DeclarationKind.Parameter, p.Name, line) { Value = Value(p.Value.GetProperty("value"), line) };
        })]);
    }

    private static Expr Value(JsonElement value, int line) => value.ValueKind switch
    {
        JsonValueKind.String => Variable(value.GetString()!, line),
        JsonValueKind.Number => new Literal(line, value.GetInt64()),
        JsonValueKind.True or JsonValueKind.False => new Literal(line, value.GetBoolean()),
        JsonValueKind.Array => new Sequence(line, [.. value.EnumerateArray().Select(v => Value(v, line))]),
        _ => new Tree(line, [], []),
    };

    private static Expr Variable(string text, int line)
    {
        if (Form().Match(text) is not { Success: true } form) return new Text(line, [text], []);
        Group[] given = form.Groups["otherwise"].Success ? [form.Groups["name"], form.Groups["otherwise"]] : [form.Groups["name"]];
        return new Call(line, null, "readEnvironmentVariable", [.. given.Select(g => new Text(line, [g.Value], []))]);
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Z0-9_]+)(?:=(?<otherwise>[^}]*))?\}$")]
    private static partial Regex Form();
}
