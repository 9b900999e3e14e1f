using Sanwen.Infra.Tests.Checks;

namespace Sanwen.Infra.Tests.Faults;

/// <summary>A mistake in the example, which a check must find.</summary>
/// <param name="Good">What stands in the file.</param>
/// <param name="Bad">What stands there instead, the first time.</param>
/// <param name="Says">Words of the problem that is found.</param>
internal sealed record Fault(Check Check, string Path, string Good, string Bad, string Says)
{
    public static IEnumerable<Fault> All =>
    [
        .. NameFaults.All, .. ParameterFaults.All, .. ModuleFaults.All, .. SettingFaults.All, .. RoleFaults.All, .. CloudFaults.All,
        .. HostFaults.All, .. AlertFaults.All, .. WorkflowFaults.All, .. TextFaults.All,
    ];
}
