using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class SettingFaults
{
    private static readonly Check Check = Settings.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Options, "public string Site", "public string Name { get; set; } = \"\";\n\n    public string Site", "the app reads Sanwen:Name, which no template sets"),
        new(Check, Options, "public bool Closed { get; }", "public bool Closed { get; init; }", "the app reads Sanwen:Closed"),
        new(Check, Options, "string Hub = \"HUB_CONNECTION\"", "string Hub = \"HUB__CONNECTION\"", "the app reads HUB:CONNECTION"),
        new(Check, Options, "configuration[Hub]", "configuration[Hub + \":More\"]", "the app reads HUB_CONNECTION:More"),
        new(Check, Options, "configuration[Hub]", "Environment.GetEnvironmentVariable(\"HOME\")", "the app reads HOME"),
        new(Check, Options, "configuration[Hub]", "configuration.GetValue<int>(\"Most\")", "the app reads Most"),
        new(Check, Options, "configuration[Hub]", "configuration[Hub.ToLower()]", "which setting Hub.ToLower() is cannot be told"),
        new(Check, Options, "GetSection(ShopOptions.Section)", "GetSection(Named())", "which setting Named() is cannot be told"),
        new(Check, Options, "ConnectionString = section.Value ?? \"\";", "", "the app reads AzureWebJobsStorage:ConnectionString"),
        new(Check, Watch, "$\"%{OfficeOptions.Schedule}%\"", "\"%Sanwen:Often%\"", "the app reads Sanwen:Often"),
        new(Check, Watch, "[HttpTrigger(", "[QueueTrigger(Connection = \"Queues\")]\n    [HttpTrigger(", "the app reads Queues"),
        new(Check, Main, "      Sanwen__Administrator: administrator\n", "", "the app reads Sanwen:Administrator"),
        new(Check, App, "  AzureWebJobsStorage__tableServiceUri:", "  AzureWebJobsStorage__tablesServiceUri:", "nobody reads AzureWebJobsStorage__tablesServiceUri"),
        new(Check, Main, "Sanwen__Schedule: schedule", "Sanwen__Schedule: schedule\n      Sanwen__Idle: 'x'", "nobody reads Sanwen__Idle"),
        new(Check, Main, "Sanwen__Schedule: schedule", "Sanwen__Schedule: schedule\n      '${name}': 'x'", "which setting this is cannot be told"),
        new(Check, App, "'AzureWebJobsStorage__queueServiceUri'", "'AzureWebJobsStorage__queues'", "explain AzureWebJobsStorage:queueServiceUri, which needs no explanation"),
        new(Check, App, "var hostSettings = {", "var hostSettings = {\n  AzureWebJobsStorage: ''", "explain AzureWebJobsStorage, which"),
        new(Check, App, "isFlex ? {} : dedicatedSettings", "dedicatedSettings", "Flex Consumption refuses FUNCTIONS_WORKER_RUNTIME"),
        new(Check, App, "isFlex ? {} : dedicatedSettings", "isFlex ? dedicatedSettings : {}", "a dedicated plan runs nothing without FUNCTIONS_EXTENSION_VERSION"),
        new(Check, App, "name: 'appsettings'", "name: 'web'", "which no template sets"),
        new(Check, Main, "Sanwen__Schedule: schedule", "Sanwen__Schedule: instances", "Sanwen__Schedule is no text"),
        new(Check, App, "FUNCTIONS_EXTENSION_VERSION: '~4'", "FUNCTIONS_EXTENSION_VERSION: 4", "FUNCTIONS_EXTENSION_VERSION is no text"),
        new(Check, "local.settings.sample.json", "Sanwen__Site", "Sanwen__Sites", "nobody reads Sanwen__Sites"),
        new(Readme.Check, "README.md", "`Sanwen:Schedule`", "`Sanwen:Often`", "does not name Sanwen:Schedule"),
        new(Readme.Check, "README.md", "`Sanwen:Schedule`", "`Sanwen:Often`", "nobody reads Sanwen:Often"),
        new(Readme.Check, "README.md", "`:queueServiceUri`", "`:fileServiceUri`", "nobody reads AzureWebJobsStorage:fileServiceUri"),
        new(Readme.Check, "README.zh-CN.md", "| `HUB_CONNECTION` | with the scheduler | | |\n", "", "does not name HUB_CONNECTION"),
        new(Readme.Check, "README.md", "`nobody@office.example`", "`admin@office.example`", "the default of Sanwen:Administrator is told as “admin@office.example”"),
        new(Readme.Check, "README.md", "| `Sanwen:Site`", "| Site", "does not name Sanwen:Site"),
    ];
}
