using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>What is secret goes into the vault and nowhere else: not into settings, outputs or the log of deployments.</summary>
internal static class Secrets
{
    private const string Vaulted = "Microsoft.KeyVault/vaults/secrets";

    public static Check Check { get; } = new("Secrets go into the vault alone", (files, _) => files.Templates.SelectMany(f =>
    {
        var open = Open(files, f);
        var secrets = f.Of(Parameter).Where(p => p.Has("secure")).Select(p => p.Id).ToHashSet();
        return open.Concat(Handed(files, f, secrets)).Concat(Told(f, secrets));
    }));

    /// <summary>What a module keeps secret must not be in the log of deployments one floor above.</summary>
    private static IEnumerable<Problem> Open(Files files, BicepFile file) =>
        from module in file.Of(Module)
        where files.Has(file.Beside(module.Target))
        from property in (module.Body?.At("params") as Tree)?.Properties ?? []
        where files.Bicep(file.Beside(module.Target)).Find(Parameter, property.Id ?? "")?.Has("secure") == true
        from name in file.Reached(property.Value).OfType<Name>()
        where file.Find(Parameter, name.Id)?.Has("secure") == false
        select file.Problem(property.Key.Line, $"{property.Id} of {module.Id} is secret, and {name.Id} is not @secure()", "Make both so");

    private static IEnumerable<Problem> Handed(Files files, BicepFile file, HashSet<string> secrets)
    {
        foreach (var module in file.Of(Module).Where(m => files.Has(file.Beside(m.Target))))
        {
            foreach (var property in (module.Body?.At("params") as Tree)?.Properties ?? [])
            {
                if (Tells(file, property.Value, secrets) && files.Bicep(file.Beside(module.Target)).Find(Parameter, property.Id ?? "")?.Has("secure") != true)
                    yield return file.Problem(property.Key.Line, $"{property.Id} of {module.Id} is given a secret and is not @secure()", "Make it so, or give none");
            }
        }
    }

    private static IEnumerable<Problem> Told(BicepFile file, HashSet<string> secrets)
    {
        foreach (var output in file.Of(Output).Where(o => Tells(file, o.Value!, secrets)))
            yield return file.Problem(output.Line, $"the output {output.Id} tells a secret", "Tell a reference to the vault instead");
        foreach (var resource in file.Of(Resource).Where(r => !r.Target.StartsWith(Vaulted + "@", StringComparison.Ordinal) && Tells(file, r.Body!, secrets)))
            yield return file.Problem(resource.Line, $"{resource.Id} is given a secret", "Put it into the vault, and refer to it");
    }

    /// <summary>That a secret is empty may be told.</summary>
    private static bool Tells(BicepFile file, Expr value, HashSet<string> secrets) => value switch
    {
        Call { Id: "empty" } => false,
        Name name when secrets.Contains(name.Id) => true,
        Name name => file.Find(Variable, name.Id)?.Value is { } behind && Tells(file, behind, secrets),
        _ => value.Parts.Any(p => Tells(file, p, secrets)),
    };
}
