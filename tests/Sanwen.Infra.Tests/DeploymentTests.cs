using Sanwen.Infra.Tests.Faults;

namespace Sanwen.Infra.Tests;

/// <summary>What can be known of a deployment before there is one, without the tools of Azure.</summary>
public sealed class DeploymentTests
{
    public static TheoryData<string> Checks => [.. Deployment.Checks.Select(c => c.Name)];

    public static TheoryData<string, string, string, string, string> Faults =>
        [.. Fault.All.Select(f => (f.Check.Name, f.Path, f.Good, f.Bad, f.Says))];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Nothing_stands_in_the_way_of_a_deployment(string check) => AssertNone(Deployment.Of(check).On(Reading.Project, Deployment.Expected));

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_example_that_is_sound_has_no_problem(string check) => AssertNone(Deployment.Of(check).On(Reading.Example, Example.Expected));

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_would_break_a_deployment_is_found(string check, string path, string good, string bad, string says)
    {
        var text = Reading.Example.Text(path);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} holds no {good}");

        var problems = Deployment.Of(check).On(Reading.Example.With(path, text[..at] + bad + text[(at + good.Length)..]), Example.Expected);

        Assert.Contains(problems, p => p.ToString().Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_check_has_a_fault_that_it_finds() =>
        Assert.Empty(Deployment.Checks.Except(Fault.All.Select(f => f.Check)).Select(c => c.Name));

    private static void AssertNone(IReadOnlyList<Problem> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
