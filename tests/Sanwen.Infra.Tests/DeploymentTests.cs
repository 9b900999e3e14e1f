namespace Sanwen.Infra.Tests;

/// <summary>What can be known of a deployment before there is one, without the tools of Azure.</summary>
public sealed class DeploymentTests
{
    public static TheoryData<string> Checks => [.. Deployment.Checks.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Nothing_stands_in_the_way_of_a_deployment(string check) => AssertNone(Deployment.Of(check).On(Reading.Project, Deployment.Expected));

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_example_that_is_sound_has_no_problem(string check) => AssertNone(Deployment.Of(check).On(Reading.Example, Broken.Expected));

    private static void AssertNone(IReadOnlyList<Problem> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
