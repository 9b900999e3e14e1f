using Sanwen.Core.Policies;

namespace Sanwen.Core.Tests.Findings;

public sealed class FindingPolicyTests
{
    private static readonly string Shipped = Given.Seed("policy.json");

    [Theory]
    [InlineData("\"prefix\": \"CW\"", "\"prefix\": \"创文\"", "findings.programmes[0].prefix")]
    [InlineData("\"prefix\": \"WG\"", "\"prefix\": \"CW\"", "findings.programmes")]
    [InlineData("\"name\": \"生态网格\"", "\"name\": \"创文\"", "findings.programmes")]
    [InlineData("\"objectWorkingDays\": 3", "\"objectWorkingDays\": 0", "findings.programmes[2].objectWorkingDays")]
    [InlineData("\"rectifyWorkingDays\": 20", "\"rectifyWorkingDays\": 0", "findings.programmes[2].severities")]
    [InlineData("\"urgeEveryWorkingDays\": 5", "\"urgeEveryWorkingDays\": 31", "findings.urgeEveryWorkingDays")]
    [InlineData("\"reportLinkDays\": 180", "\"reportLinkDays\": 401", "findings.reportLinkDays")]
    public void A_wrong_rule_is_named_with_its_key(string good, string bad, string key)
    {
        Assert.Contains(good, Shipped, StringComparison.Ordinal);

        var e = Assert.Throws<FileProblemException>(() => PolicyFile.Read(Shipped.Replace(good, bad, StringComparison.Ordinal), "policy.json"));

        Assert.Contains(e.Problems, p => p.Key == key);
    }
}
