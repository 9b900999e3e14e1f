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
        new(Check, Workflow, "permissions:\n  contents: read\njobs:", "jobs:", "it does not say what it may do"),
        new(Check, Workflow, "permissions:\n  contents: read\njobs:", "permissions: write-all\njobs:", "deploy may write everything"),
        new(Check, Workflow, "      id-token: write\n", "", "deploy signs in to Azure and may not ask for its token"),
        new(Check, Workflow, Print, "echo \"$SANWEN_API_KEY\"", "the secret SANWEN_API_KEY is printed"),
        new(Check, Workflow, Print, "true && printf '%s' \"${SANWEN_API_KEY}\" > key.txt", "the secret SANWEN_API_KEY is printed"),
        new(Check, Workflow, Print, "echo ${{ secrets.SANWEN_API_KEY }}", "stands in the text of a run"),
        new(Check, Workflow, Print, "echo ${{ github.event.pull_request.title }}", "stands in the text of a run"),
        new(Check, Workflow, "infra/main.bicep", "infra/office.bicep", "there is no infra/office.bicep"),
        new(Check, Workflow, "          SANWEN_API_KEY:", "          SANWEN_KEY:", "no parameter is read from SANWEN_KEY"),
        new(Check, Workflow, "jobs:", "jobs: [", "this is no YAML"),
    ];
}
