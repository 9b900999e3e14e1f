using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Functions.Orchestrations;

namespace Sanwen.Functions.Tests.Orchestrations;

public sealed class OrchestrationTests
{
    private const string LongAddress = "a-very-long-local-part-that-is-still-allowed-in-an-address-0123@an-equally-long-name-of-a-department.and-of-its-office.somewhere.gov.example";

    [Theory]
    [InlineData("month-2026-09", nameof(MonthOrchestrator), "month-2026-09")]
    [InlineData("round-2026-09-plan-jia-yi@x.example", nameof(AskRoundOrchestrator), "round-2026-09-plan-")]
    [InlineData("approval-extension-A-1-3", nameof(EscalationOrchestrator), "approval-")]
    [InlineData("assignment-2026-09-01-jia@x.example", nameof(EscalationOrchestrator), "assignment-")]
    [InlineData("issue-重点-001-2", nameof(EscalationOrchestrator), "issue-")]
    [InlineData("branch-支-001", nameof(MailOrchestrator), "mails-")]
    [InlineData("signin", nameof(MailOrchestrator), "mails-")]
    public void Each_kind_of_instance_has_its_orchestration(string instance, string name, string id)
    {
        var orchestration = Orchestration.Of(instance);

        Assert.Equal((name, instance), (orchestration.Name, orchestration.Instance));
        Assert.StartsWith(id, orchestration.Id, StringComparison.Ordinal);
        Assert.Equal(orchestration, Orchestration.Of(instance));
    }

    [Fact]
    public void An_id_fits_the_task_hub_and_holds_no_address()
    {
        var round = AskRound.IdOf(new(2026, 9), Question.Progress, LongAddress);
        var issue = ProjectIssue.IdOf(ProjectIssue.KeyOf($"重点#1/南|北?!%'\\ {new string('二', 200)}", 12));
        string[] ids = [.. new[] { round, Approval.NamingId(round), $"assignment-{LongAddress}", issue, LongAddress }.Select(i => Orchestration.Of(i).Id)];

        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
        Assert.All(ids, id => Assert.DoesNotContain(id, c => c is '@' or '/' or '\\' or '#' or '?' || !char.IsAscii(c)));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Two_people_have_different_orchestrations() => Assert.NotEqual(
        Orchestration.Of(AskRound.IdOf(new(2026, 9), Question.Plan, "jia@x.example")).Id,
        Orchestration.Of(AskRound.IdOf(new(2026, 9), Question.Plan, "jia@y.example")).Id);
}
