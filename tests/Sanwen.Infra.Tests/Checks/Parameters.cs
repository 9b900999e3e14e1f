using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Files of parameters give what the template wants, and nothing else.</summary>
internal static class Parameters
{
    private const string Azd = "infra/main.parameters.json";

    public static Check Check { get; } = new("Parameters fit the template", (files, expected) =>
        ParameterFiles.All(files).SelectMany(f => Problems(files, expected, f)).Concat(Templates(files)));

    private static IEnumerable<Problem> Problems(Files files, Expected expected, BicepFile given)
    {
        var ids = given.Of(Parameter).Select(p => p.Id).ToHashSet();
        var asked = given.Path == Azd ? expected.AskedByAzd : [];
        foreach (var missing in files.Main.Of(Parameter).Where(p => p.Value is null && !ids.Contains(p.Id) && !asked.Contains(p.Id)))
            yield return given.Problem(0, $"{missing.Id} is not given and has no default", "Give it");
        foreach (var known in asked.Where(a => ids.Contains(a) || files.Main.Find(Parameter, a) is not { Value: null }))
            yield return given.Problem(0, $"{known} is said to be asked by azd, and is not", "Take it out of the table of the test");
        foreach (var value in given.Of(Parameter))
        {
            if (files.Main.Find(Parameter, value.Id) is not { } parameter)
                yield return given.Problem(value.Line, $"main.bicep has no parameter {value.Id}", "Take it out, or correct its name");
            else if (Wrong(files, given, parameter, value.Value!) is { } wrong)
                yield return given.Problem(value.Line, $"{value.Id} {wrong}", "Give a value that it may have");
        }
    }

    private static string? Wrong(Files files, BicepFile given, Declaration parameter, Expr value)
    {
        if (parameter.Has("secure") && value.All.OfType<Text>().Any(t => t.Plain is { Length: > 0 } && !IsVariable(value, t)))
            return "is secret, and stands in a file that everybody can read";
        if (value is Call { Id: "readEnvironmentVariable", Arguments: [_] } && parameter.Value is not null && (given.Path != Azd || parameter.Value.Plain is not ""))
            return "has a default, and without its variable in the environment would be refused or empty";
        return files.Misfit(given, parameter, value);
    }

    /// <summary>Defaults fit as well; of secrets there is none.</summary>
    private static IEnumerable<Problem> Templates(Files files)
    {
        foreach (var file in files.Templates)
        {
            foreach (var parameter in file.Of(Parameter).Where(p => p.Value is not null))
            {
                if (parameter.Has("secure") && parameter.Value is not (Text { Plain: "" } or Call { Id: "newGuid" }))
                    yield return file.Problem(parameter.Line, $"{parameter.Id} is secret and has a default", "Leave the default empty");
                if (files.Misfit(file, parameter, parameter.Value!) is { } wrong)
                    yield return file.Problem(parameter.Line, $"the default of {parameter.Id} {wrong}", "Correct it");
            }
        }
    }

    private static bool IsVariable(Expr value, Text text) => value is Call { Id: "readEnvironmentVariable" } call && ReferenceEquals(call.Arguments[0], text);
}
