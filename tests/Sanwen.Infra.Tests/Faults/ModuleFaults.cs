using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class ModuleFaults
{
    private static readonly Check Check = Modules.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Main, "'modules/vault.bicep'", "'modules/vaults.bicep'", "there is no file modules/vaults.bicep"),
        new(Check, Main, "    administratorId: principalId\n", "", "vault is not given administratorId"),
        new(Check, Main, "administratorId: principalId", "administratorId: principalId\n    more: 1", "vault has no parameter more"),
        new(Check, Main, "instances: instances", "instances: plan", "instances of app is of the type string, not int"),
        new(Check, Main, "instances: instances", "instances: app.outputs.site", "instances of app is of the type string, not int"),
        new(Check, Main, "planKind: plan", "planKind: 'free'", "planKind of app is free"),
        new(Check, Main, "planKind: plan", "planKind: onScheduler ? 'flex' : 'free'", "planKind of app is free"),
        new(Check, Main, "planKind: plan", "planKind: schedule", "planKind of app may be anything"),
        new(Check, Main, "@allowed(['flex', 'dedicated'])", "@allowed(['flex', 'dedicated', 'free'])", "planKind of app may be free"),
        new(Check, Main, "taskHubName: taskHubName", "taskHubName: onScheduler", "taskHubName of scheduler is of the type bool"),
        new(Check, Main, "settings: {", "settings: [", "was expected"),
        new(Check, Main, "app.outputs.principalId", "app.outputs.principal", "app has no output principal"),
        new(Check, Main, "scheduler!.outputs", "scheduler.outputs", "scheduler may not be deployed"),
        new(Check, Main, "module alerts 'modules/alerts.bicep' = {\n  scope: group\n", "module alerts 'modules/alerts.bicep' = {\n", "alerts is for a resourceGroup and is told of none"),
        new(Check, Vault, "output name string = vault.name", "output name string = vault.name\noutput id string = vault.id", "nothing asks for the output id"),
        new(Check, Main, "'modules/alerts.bicep'", "'modules/app.bicep'", "nothing calls this module"),
        new(Fields.Check, Main, "  vault: vault.outputs.name\n", "", "steps is not given vault"),
        new(Fields.Check, Main, "hasKey: !empty(apiKey)", "hasKeys: !empty(apiKey)", "steps takes no hasKeys"),
        new(Fields.Check, Main, "hasKey: !empty(apiKey)", "hasKey: apiKey", "hasKey is of the type string, not bool"),
        new(Fields.Check, Steps, "done.hasKey", "done.hasNoKey", "Done has no field hasNoKey"),
        new(Fields.Check, Steps, "  vault: string", "  vault: string\n  idle: int", "no function reads the field idle"),
        new(Fields.Check, Alerting, "    name: 'queue-age'\n", "", "name is missing, which the loop over questions reads"),
        new(Fields.Check, Alerting, "severity: question.severity", "severity: 1", "the loop over questions does not read severity"),
        new(Fields.Check, Main, "var onScheduler", "var byCloud = {\n  AzureCloud: 'a'\n  AzureChinaCloud: 'b'\n}\nvar here = byCloud[environment().name]\nvar onScheduler", "byCloud has no AzureUSGovernment"),
        new(Fields.Check, App, "planKind == 'flex'", "planKind == hostSettings.FLEX", "hostSettings has no FLEX"),
        new(Secrets.Check, Main, "@secure()\n", "", "apiKey of vault is secret, and apiKey is not @secure()"),
        new(Secrets.Check, Vault, "@secure()\n", "", "apiKey of vault is given a secret"),
        new(Secrets.Check, Main, "Sanwen__Schedule: schedule", "Sanwen__Schedule: apiKey", "settings of app is given a secret"),
        new(Secrets.Check, Main, "planKind: plan", "planKind: 'x${toLower(apiKey)}'", "planKind of app is given a secret"),
        new(Secrets.Check, Main, "output AZURE_LOCATION string = location", "output AZURE_LOCATION string = apiKey", "the output AZURE_LOCATION tells a secret"),
        new(Secrets.Check, Vault, "output name string = vault.name", "var told = 'x${apiKey}'\noutput name string = told", "the output name tells a secret"),
        new(Secrets.Check, Vault, "  location: location", "  location: location\n  tags: {\n    key: apiKey\n  }", "vault is given a secret"),
    ];
}
