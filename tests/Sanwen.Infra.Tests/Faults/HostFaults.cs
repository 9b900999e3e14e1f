using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class HostFaults
{
    private const string Storage = "host.json", OnScheduler = "host.scheduler.json";

    private static readonly Check Check = Backends.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Storage, "16", "8", ".extensions.durableTask.maxConcurrentActivityFunctions differs"),
        new(Check, OnScheduler, "\"version\": \"2.0\",", "", ".version differs"),
        new(Check, OnScheduler, "\"hubName\": \"shop\"", "\"hubName\": \"Shop\"", "its hub is Shop, that of main.bicep shop"),
        new(Check, Main, "var taskHubName = 'shop'", "var taskHubName = 'store'", "that of main.bicep store"),
        new(Check, OnScheduler, "HUB_CONNECTION", "HUB", "no template sets HUB"),
        new(Check, OnScheduler, "azureManaged", "mssql", "it is not for the Durable Task Scheduler"),
        new(Check, Storage, "\"hubName\": \"Shop\",", "\"hubName\": \"Shop\", \"storageProvider\": { \"type\": \"mssql\" },", "it is for mssql"),
        new(Check, Project, "'scheduler'", "'schedular'", "it cannot be built for scheduler"),
        new(Check, Project, "host.scheduler.json", "host.json", "it never packs host.scheduler.json"),
        new(Azd.Check, Azure, "functions/Sanwen.Functions.csproj", "functions/App.csproj", "there is no project functions/App.csproj"),
        new(Azd.Check, Azure, "  app:", "  site:", "no resource has the tag azd-service-name site"),
        new(Azd.Check, App, "'azd-service-name': 'app'", "'azd-service-name': 'web'", "azure.yaml has no service web"),
        new(Azd.Check, Azure, "path: infra", "path: deploy", "there is no deploy/main.bicep"),
        new(Azd.Check, Azure, "module: main", "module: app", "there is no infra/app.bicep"),
        new(Azd.Check, Azure, "prepackage:", "prepack:", "azd knows no hook prepack"),
        new(Azd.Check, Azure, "    windows:\n      shell: pwsh\n      run: Write-Output $env:SHOP", "    other:\n      run: Write-Output $env:SHOP", "postprovision does nothing on windows"),
        new(Azd.Check, Azure, "$env:SHOP_NEXT_STEPS", "$env:SHOP_NEXT", "postprovision reads SHOP_NEXT, which is no output"),
        new(Azd.Check, Azure, "\"$SHOP_NEXT_STEPS\"", "\"$AZURE_LOCATION\"", "postprovision reads other variables"),
        new(Azd.Check, Azure, "${DURABLE_BACKEND:-azureStorage}", "${DURABLE_BACKEND:-scheduler}", "prepackage reads other variables, or other defaults"),
        new(Azd.Check, Azure, "${DURABLE_BACKEND:-azureStorage}", "${DURABLE_BACKEND:-scheduler}", "whose default is “azureStorage” and not “scheduler”"),
        new(Azd.Check, Main, "'azd-env-name': environmentName", "environment: environmentName", "nothing has the tag azd-env-name"),
        new(Azd.Check, Azure, "  app:\n    project: functions/Sanwen.Functions.csproj\n", "  app: x\n  more:\n", "there is no project"),
        new(Azd.Check, Azure, "name: shop\n", "- shop\n---\n", "these are no keys and values"),
        new(Azd.Check, Azure, "services:\n", "services: [\n", "this is no YAML"),
    ];
}
