using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class TextFaults
{
    private static readonly Check Check = TextForm.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Vault, "  location: location", "\tlocation: location", "there is a tab"),
        new(Check, Vault, "  location: location", "   location: location", "it is not indented by twos"),
        new(Check, Azure, "name: shop\n", "name: shop \n", "blanks stand at the end of the line"),
        new(Check, Dev, "using 'main.bicep'\n", "using 'main.bicep'\r\n", "the line ends as on Windows"),
        new(Check, Main, "  vault: vault.outputs.name\n})\n", "  vault: vault.outputs.name\n})", "does not end with one line end"),
        new(Check, Main, "  vault: vault.outputs.name\n})\n", "  vault: vault.outputs.name\n})\n\n", "does not end with one line end"),
        new(Check, Vault, "import { roles }", "\n\nimport { roles }", "a second empty line"),
        new(Check, "host.json", "{\n  \"version\"", "\uFEFF{\n  \"version\"", "it begins with a byte order mark"),
        new(Check, ForAzd, "\"value\": 3 },", "\"value\": 3 ", "this is no JSON"),
        new(Check, Workflow, "name: deploy\n", "name: deploy \n", "blanks stand at the end of the line"),
    ];
}
