namespace Sanwen.Core.Findings;

/// <summary>What is wrong with the rules of findings, key by key.</summary>
internal static class FindingPolicyCheck
{
    public static IEnumerable<(string Key, string Reason)> Problems(FindingPolicy policy) =>
    [
        .. If(policy.Programmes.Count == 0, "findings.programmes", "至少要有一个类别。"),
        .. If(policy.Programmes.DistinctBy(p => p.Name).Count() < policy.Programmes.Count, "findings.programmes", "类别的名称不能重复。"),
        .. If(policy.Programmes.DistinctBy(p => p.Prefix).Count() < policy.Programmes.Count, "findings.programmes", "编号前缀不能重复。"),
        .. If(policy.UrgeEveryWorkingDays is < 1 or > 30, "findings.urgeEveryWorkingDays", "应为 1 至 30 个工作日。"),
        .. If(policy.ReportLinkDays is < 1 or > 400, "findings.reportLinkDays", "应为 1 至 400 天。"),
        .. policy.Programmes.Index().SelectMany(p => Programme(p.Item, $"findings.programmes[{p.Index}]")),
    ];

    private static IEnumerable<(string Key, string Reason)> Programme(FindingProgramme programme, string key) =>
    [
        .. If(programme.Name.Trim().Length is 0 or > 20, $"{key}.name", "应为 1 至 20 个字。"),
        .. If(programme.Prefix.Length is 0 or > 8 || !programme.Prefix.All(char.IsAsciiLetterOrDigit), $"{key}.prefix", "应为 1 至 8 个字母或数字。"),
        .. Days(programme.VerifyWorkingDays, $"{key}.verifyWorkingDays"),
        .. Days(programme.ObjectWorkingDays, $"{key}.objectWorkingDays"),
        .. Days(programme.CheckWorkingDays, $"{key}.checkWorkingDays"),
        .. If(programme.Severities.Count == 0, $"{key}.severities", "至少要有一级严重程度。"),
        .. If(programme.Severities.DistinctBy(s => s.Name).Count() < programme.Severities.Count, $"{key}.severities", "严重程度的名称不能重复。"),
        .. If(programme.Severities.Any(s => s.Name.Trim().Length is 0 or > 10), $"{key}.severities", "严重程度的名称应为 1 至 10 个字。"),
        .. If(programme.Severities.Any(s => s.RectifyWorkingDays is < 1 or > 250), $"{key}.severities", "整改时限应为 1 至 250 个工作日。"),
    ];

    private static IEnumerable<(string Key, string Reason)> Days(int days, string key) => If(days is < 1 or > 30, key, "应为 1 至 30 个工作日。");

    private static IEnumerable<(string Key, string Reason)> If(bool wrong, string key, string reason) => wrong ? [(key, reason)] : [];
}
