using Sanwen.Infra.Tests.Checks;
using static Sanwen.Infra.Tests.Faults.Example;

namespace Sanwen.Infra.Tests.Faults;

internal static class WorkflowFaults
{
    private const string Pin = "actions/checkout@0123456789abcdef0123456789abcdef01234567 # v5.0.0", Print = "echo \"deploying $GITHUB_REF_NAME\"";

    private static readonly Check Check = Workflows.Check;

    public static IEnumerable<Fault> All =>
    [
        new(Check, Workflow, Pin, "actions/checkout@v5", "may be something else tomorrow"),
        new(Check, Workflow, Pin, "actions/checkout@0123456789abcdef # v5.0.0", "may be something else tomorrow"),
        new(Check, Workflow, Pin, "actions/checkout@0123456789abcdef0123456789abcdef01234567", "may be something else tomorrow"),
        new(Check, Workflow, Pin, "actions/checkout@0123456789abcdef0123456789abcdef01234567 # main", "may be something else tomorrow"),
        new(Check, Workflow, "permissions:\n  contents: read\nenv:", "env:", "it does not say what it may do"),
        new(Check, Workflow, "permissions:\n  contents: read\nenv:", "permissions: write-all\nenv:", "deploy may write everything"),
        new(Check, Workflow, "      id-token: write\n", "", "deploy signs in to Azure and may not ask for its token"),
        new(Check, Workflow, Print, "echo \"$SANWEN_API_KEY\"", "the secret SANWEN_API_KEY is printed"),
        new(Check, Workflow, Print, "true && printf '%s' \"${SANWEN_API_KEY}\" > key.txt", "the secret SANWEN_API_KEY is printed"),
        new(Check, Workflow, Print, "echo ${{ secrets.SANWEN_API_KEY }}", "stands in the text of a run"),
        new(Check, Workflow, Print, "echo ${{ github.event.pull_request.title }}", "stands in the text of a run"),
        new(Check, Workflow, "jobs:", "jobs: [", "this is no YAML"),
        new(Mentions.Check, Workflow, "infra/main.bicep", "infra/office.bicep", "there is no infra/office.bicep"),
        new(Mentions.Check, Workflow, "          SANWEN_API_KEY:", "          SANWEN_KEY:", "no parameter is read from SANWEN_KEY"),
        new(Mentions.Check, Manual, "SANWEN_PLAN", "SANWEN_SKU", "no parameter is read from SANWEN_SKU"),
        new(Mentions.Check, Manual, "infra/dev.bicepparam", "infra/development.bicepparam", "there is no infra/development.bicepparam"),
        new(Mentions.Check, Main, "output AZURE_LOCATION", "output AZURE_REGION", "main.bicep has no output azure_location"),
        new(Mentions.Check, Manual, " plan=flex", " sku=flex", "main.bicep has no parameter sku"),
        new(Pipelines.Check, Workflow, "  SANWEN_PLAN: ${{ vars.SANWEN_PLAN || 'flex' }}\n", "", "it does not hand over SANWEN_PLAN"),
        new(Pipelines.Check, Workflow, "          SANWEN_API_KEY: ${{ secrets.SANWEN_API_KEY }}\n", "", "it does not hand over SANWEN_API_KEY"),
        new(Pipelines.Check, Workflow, "${{ vars.SANWEN_PLAN || 'flex' }}", "${{ vars.SANWEN_PLAN }}", "SANWEN_PLAN is empty where nobody sets it"),
        new(Pipelines.Check, Workflow, "az deployment sub create", "az deployment group create", "no workflow runs az deployment sub create"),
        new(Pipelines.Check, Workflow, "az deployment sub what-if", "true", "no workflow runs az deployment sub what-if"),
        new(Pipelines.Check, Workflow, "  SANWEN_PLAN:", "  SANWEN_SCHEDULE: x\n  SANWEN_PLAN:", "explains why SANWEN_SCHEDULE is left out, and it is not"),
        new(Pipelines.Check, Dev, "'SANWEN_PLAN', 'flex'", "'SANWEN_SKU', 'flex'", "it does not hand over SANWEN_SKU, which infra/dev.bicepparam reads"),
        new(Pipelines.Check, Workflow, Pin, "azure/login@" + "f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1", "azure/login is of another version elsewhere"),
    ];
}
