using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Modules are given what they want, and give what is asked of them.</summary>
internal static class Modules
{
    public static Check Check { get; } = new("Modules are called as they are written", (files, _) =>
        files.Templates.SelectMany(f => f.Of(Module).SelectMany(m => Called(files, f, m)).Concat(Outputs(files, f))).Concat(Idle(files)));

    private static IEnumerable<Problem> Called(Files files, BicepFile file, Declaration module)
    {
        if (!files.Has(file.Beside(module.Target)))
        {
            yield return file.Problem(module.Line, $"there is no file {module.Target}", "Correct the path");
            yield break;
        }

        var (other, given) = (files.Bicep(file.Beside(module.Target)), module.Body?.At("params") as Tree);
        if (file.Scope != other.Scope && module.Body?.At("scope") is null)
            yield return file.Problem(module.Line, $"{module.Id} is for a {other.Scope} and is told of none", "Give it a scope");
        foreach (var missing in other.Of(Parameter).Where(p => p.Value is null && given?.At(p.Id) is null))
            yield return file.Problem(module.Line, $"{module.Id} is not given {missing.Id}", "Give it");
        foreach (var property in given?.Properties ?? [])
        {
            if (other.Find(Parameter, property.Id ?? "") is not { } parameter)
                yield return file.Problem(property.Key.Line, $"{module.Id} has no parameter {property.Id}", "Take it out, or correct its name");
            else if (files.Misfit(file, parameter, property.Value) is { } wrong)
                yield return file.Problem(property.Key.Line, $"{property.Id} of {module.Id} {wrong}", "Give what the module takes");
        }
    }

    private static IEnumerable<Problem> Outputs(Files files, BicepFile file)
    {
        foreach (var member in file.Expressions.OfType<Member>())
        {
            if (file.ModuleOf(member) is not { } module) continue;
            if (files.Has(file.Beside(module.Target)) && files.Output(file, member) is null)
                yield return file.Problem(member.Line, $"{module.Id} has no output {member.Id}", "Correct the name, or tell it there");
            if (module.Value is When && member.Of is Member { Of: Name, IsSafe: false })
                yield return file.Problem(member.Line, $"{module.Id} may not be deployed", $"Write {module.Id}!.outputs where it certainly is");
        }
    }

    /// <summary>Modules that nobody calls, and outputs that nobody asks for.</summary>
    private static IEnumerable<Problem> Idle(Files files)
    {
        var calls = files.Templates.SelectMany(f => f.Of(Module).Select(m => f.Beside(m.Target))).ToHashSet();
        var asked = files.Templates.SelectMany(f => f.Expressions.OfType<Member>().Select(m => files.Output(f, m))).OfType<Declaration>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var module in files.Templates.Where(f => Paths.Folder(f.Path) == "infra/modules"))
        {
            if (!calls.Contains(module.Path)) yield return module.Problem(0, "nothing calls this module", "Call it, or delete it");
            foreach (var output in module.Of(Output).Where(o => !asked.Contains(o)))
                yield return module.Problem(output.Line, $"nothing asks for the output {output.Id}", "Take it out");
        }
    }
}
