using System.Text.RegularExpressions;
using Sanwen.Infra.Tests.Bicep;
using static Sanwen.Infra.Tests.Bicep.DeclarationKind;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Addresses, secrets and versions that templates name are those of the app.</summary>
internal static partial class Addresses
{
    private const string Manual = "docs/deploy.md";

    public static Check Check { get; } = new("Addresses, secrets and versions are the app's", (files, _) =>
        Pages(files).Concat(VaultSecrets(files)).Concat(Told(files)).Concat(Runtime(files)));

    /// <summary>What an administrator is told to open, or the platform to ask, is there.</summary>
    private static IEnumerable<Problem> Pages(Files files)
    {
        var code = Code(files);
        return
            from file in files.Templates
            from text in file.Values.OfType<Text>()
            from page in Page().Matches(text.Shape).Select(m => m.Value)
            where !Serves(code, page)
            select file.Problem(text.Line, $"the app has no address {page}", "Correct it");
    }

    private static IEnumerable<Problem> VaultSecrets(Files files)
    {
        var secrets = Vaulted(files);
        return
            from file in files.Templates
            from text in file.Values.OfType<Text>()
            from name in SecretName().Matches(text.Shape).Select(m => m.Groups[1].Value)
            where !secrets.Contains(name)
            select file.Problem(text.Line, $"the vault holds no secret {name}", "Correct the name");
    }

    private static IEnumerable<Problem> Told(Files files)
    {
        var secrets = Vaulted(files);
        var code = Code(files);
        foreach (var (line, number) in files.Text(Manual).Split('\n').Select((l, i) => (l, i + 1)))
        {
            foreach (var name in ManualSecret().Matches(line).Select(m => m.Groups[1].Value).Where(n => !secrets.Contains(n)))
                yield return new(Manual, number, $"the vault holds no secret {name}", "Correct the name");
            foreach (var page in ManualPage().Matches(line).Select(m => m.Value).Where(p => !Serves(code, p)))
                yield return new(Manual, number, $"the app has no address {page}", "Correct it");
        }
    }

    private static HashSet<string?> Vaulted(Files files) => [.. files.Templates.SelectMany(f => f.Of(Resource))
        .Where(r => r.Target.StartsWith("Microsoft.KeyVault/vaults/secrets@", StringComparison.Ordinal)).Select(r => r.Body?.At("name")?.Plain)];

    private static List<string> Code(Files files) => [.. files.Under("functions/", ".cs").Concat(files.Under("web/", ".cs")).Select(files.Text)];

    private static bool Serves(List<string> code, string page) =>
        code.Any(c => c.Contains($"\"{page}\"", StringComparison.Ordinal) || c.Contains($"\"{page[1..]}\"", StringComparison.Ordinal));

    /// <summary>Flex and dedicated plans are told of one version, which is the one that the app is built for.</summary>
    private static IEnumerable<Problem> Runtime(Files files)
    {
        var built = Framework().Match(files.Text("Directory.Build.props")).Groups[1].Value;
        foreach (var file in files.Templates)
        {
            foreach (var tree in file.Values.OfType<Tree>())
            {
                var told = tree.At("linuxFxVersion")?.Plain?.Split('|')[^1] ?? (tree.At("runtime", "name") is null ? null : (tree.At("runtime", "version")?.Plain ?? "?"));
                if (told is not null && told != built) yield return file.Problem(tree.Line, $"the runtime is {told}, the app is built for {built}", $"Write {built}");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.:/-])/(?:api/|inbound/)[\w/-]+")]
    private static partial Regex Page();

    [GeneratedRegex(@"(?:secret set .*?--name |SecretUri=…/|secrets/)([a-z][a-z0-9-]+)")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"keyvault secret \w+ --vault-name \S+ --name ([\w-]+)")]
    private static partial Regex ManualSecret();

    [GeneratedRegex(@"(?<=SITE)/api/[\w/-]+")]
    private static partial Regex ManualPage();

    [GeneratedRegex(@"<TargetFramework>net([0-9.]+)</TargetFramework>")]
    private static partial Regex Framework();
}
