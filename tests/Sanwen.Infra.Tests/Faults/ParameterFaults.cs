using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class ParameterFaults
{
    private static readonly Check Check = Parameters.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Dev, "param environmentName =", "param enviromentName =", "main.bicep has no parameter enviromentName"),
        new(Check, Dev, "param environmentName = 'dev'\n", "", "environmentName is not given and has no default"),
        new(Check, Main, "param location string\n", "param location string\nparam added string\n", "added is not given"),
        new(Check, Dev, "param instances = 1", "param instances = 11", "instances is 11, which is out of range"),
        new(Check, Dev, "param instances = 1", "param instances = 0", "instances is 0, which is out of range"),
        new(Check, Dev, "param instances = 1", "param instances = '1'", "instances is of the type string, not int"),
        new(Check, Dev, "param instances = 1", "param instances = readEnvironmentVariable('N', '1')", "instances is of the type string, not int"),
        new(Check, Dev, "param instances = 1", "param instances = true", "instances is of the type bool, not int"),
        new(Check, Dev, "'SANWEN_PLAN', 'flex'", "'SANWEN_PLAN', 'felx'", "plan is felx, which is none of flex, dedicated"),
        new(Check, Dev, "'SANWEN_PLAN', 'flex'", "'SANWEN_PLAN', ''", "which is none of"),
        new(Check, Dev, "'SANWEN_PLAN', 'flex'", "'SANWEN_PLAN'", "plan has a default, and without its variable"),
        new(Check, Dev, "environmentName = 'dev'", "environmentName = 'development'", "too short or too long"),
        new(Check, Dev, "environmentName = 'dev'", "environmentName = 'd'", "too short or too long"),
        new(Check, Dev, "readEnvironmentVariable('SANWEN_API_KEY', '')", "'SG.secret'", "apiKey is secret"),
        new(Check, Dev, "'SANWEN_API_KEY', ''", "'SANWEN_API_KEY', 'SG.secret'", "apiKey is secret"),
        new(Check, Main, "param apiKey string = ''", "param apiKey string = 'SG.secret'", "apiKey is secret and has a default"),
        new(Check, Main, "param plan string = 'flex'", "param plan string = 'free'", "the default of plan is free"),
        new(Check, Main, "param instances int = 2", "param instances int = 20", "the default of instances is 20"),
        new(Check, ForAzd, "\"instances\"", "\"instance\"", "main.bicep has no parameter instance"),
        new(Check, ForAzd, "\"value\": 3", "\"value\": 30", "instances is 30"),
        new(Check, ForAzd, "\"value\": 3", "\"value\": \"3\"", "instances is of the type string"),
        new(Check, ForAzd, "${SANWEN_PLAN=flex}", "${SANWEN_PLAN}", "plan has a default, and without its variable"),
        new(Check, ForAzd, "${SANWEN_PLAN=flex}", "${SANWEN_PLAN=free}", "plan is free"),
        new(Check, ForAzd, "${SANWEN_API_KEY}", "${SANWEN_API_KEY=SG.secret}", "apiKey is secret"),
        new(Check, ForAzd, "${SANWEN_API_KEY}", "SG.secret", "apiKey is secret"),
        new(Check, ForAzd, "    \"location\": { \"value\": \"${AZURE_LOCATION}\" },\n", "", "location is not given"),
        new(Check, ForAzd, "\"location\":", "\"administrator\": { \"value\": \"x\" },\n    \"location\":", "administrator is said to be asked by azd, and is not"),
        new(Check, Main, "param administrator string", "param administrator string = ''", "administrator is said to be asked by azd, and is not"),
        new(Check, ForAzd, "3 },", "3 }", "this is no JSON"),
        new(Variables.Check, Dev, "'SANWEN_PLAN'", "'SANWEN_SKU'", "plan is read from SANWEN_PLAN, elsewhere from another variable"),
        new(Variables.Check, Dev, "'SANWEN_PLAN'", "'DURABLE_BACKEND'", "DURABLE_BACKEND is read for two parameters"),
        new(Variables.Check, Dev, "'SANWEN_ADMINISTRATOR'", "'SANWEN_FIRST'", "does not tell of SANWEN_FIRST"),
        new(Variables.Check, Manual, "| `SANWEN_API_KEY` | none | azd, az (dev) | |\n", "", "does not tell of SANWEN_API_KEY"),
        new(Variables.Check, Manual, "none | azd, az (dev)", "none | az (dev)", "azd reads SANWEN_API_KEY, and the table says otherwise"),
        new(Variables.Check, Manual, "none | azd, az (dev)", "none | azd", "infra/dev.bicepparam reads SANWEN_API_KEY"),
        new(Variables.Check, Manual, "none | azd, az (dev)", "none | azd, az (prod)", "infra/dev.bicepparam reads SANWEN_API_KEY"),
        new(Variables.Check, Manual, "`AZURE_ENV_NAME` | | azd |", "`AZURE_ENV_NAME` | | azd, az |", "infra/dev.bicepparam does not read AZURE_ENV_NAME"),
        new(Variables.Check, Manual, "required | az; azd asks", "required | az", "azd reads SANWEN_ADMINISTRATOR"),
        new(Variables.Check, ForAzd, "${SANWEN_PLAN=flex}", "flex", "azd does not read SANWEN_PLAN"),
        new(Variables.Check, Main, "output SHOP_NEXT_STEPS", "output SHOP_MORE", "nobody is told of the output SHOP_MORE"),
    ];
}
