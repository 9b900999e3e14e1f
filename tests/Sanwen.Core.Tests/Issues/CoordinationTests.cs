using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using static Sanwen.Core.Tests.Issues.IssueOffice;

namespace Sanwen.Core.Tests.Issues;

/// <summary>An answer that needs coordination raises an issue of the project of the same number.</summary>
public sealed class CoordinationTests
{
    private static readonly AskRound Round = new()
    {
        Month = new(2026, 9),
        Question = Question.Progress,
        Person = Shuji,
        OpenedAt = Given.At("2026-09-15 09:00"),
        DueAt = Given.At("2026-09-17 18:00"),
        Asked = [new("P-1"), new("M-1")],
    };

    private static IssueOffice Asked(string person = Shuji) => With(
        "2026-09-16 10:00",
        Given.Matter("P-1") with { Responsible = person, SupportUnits = ["水利所", "没有的所"] },
        Given.Matter("M-1") with { Responsible = person, SupportUnits = ["水利所"] },
        Round with { Person = person });

    private static Task<ReplyOutcome> Reply(IssueOffice office, string matter, string words, string by = Shuji) =>
        new Answering(office.Store, office.Offices).Reply(
            (Round with { Person = by }).Id, by, [new(matter, "40", words, NeedsCoordination: true)], office.Now, TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<Stores.Stored<ProjectIssue>>> Issues(IssueOffice office) =>
        office.Store.List<ProjectIssue>(cancel: TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_matters_supporting_units_that_have_a_head_are_consulted()
    {
        using var office = Asked();
        Assert.IsType<ReplyOutcome.Taken>(await Reply(office, "P-1", "请水利所协调河涌改道"));

        var issue = Assert.Single(await Issues(office)).Value;
        Assert.Equal(("P-1-1", "请水利所协调河涌改道", IssueCause.Coordination), (issue.Key, issue.Title, issue.Cause));
        Assert.Equal(["09-16 10:00 consultation water"], office.MailsSince("2026-09-16 10:00"));
    }

    [Fact]
    public async Task Saying_it_again_raises_no_second_one_while_the_first_is_open()
    {
        using var office = Asked();
        await Reply(office, "P-1", "请协调");
        await Reply(office, "P-1", "还请协调");
        Assert.Single(await Issues(office));
    }

    [Fact]
    public async Task A_matter_that_is_no_project_or_an_answer_from_outside_the_branch_raises_none()
    {
        using var own = Asked();
        Assert.IsType<ReplyOutcome.Taken>(await Reply(own, "M-1", "请协调"));
        Assert.Empty(await Issues(own));

        using var outside = Asked(Stranger);
        Assert.IsType<ReplyOutcome.Taken>(await Reply(outside, "P-1", "请协调", Stranger));
        Assert.Empty(await Issues(outside));
    }
}
