using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Store;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>The closing of a month raises issues by rule, more than one commit holds, and has them lived.</summary>
public sealed class RedMonthTests(Azurite azurite)
{
    private const int Projects = 25;

    private static readonly DateTimeOffset Start = China.At(new(2026, 9, 1), new(8, 0)), Bulletin = China.At(new(2026, 10, 15), new(9, 0));

    private static readonly string September = Month.IdOf(new(2026, 9));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_project_long_red_gets_an_issue_that_goes_its_way()
    {
        using var office = await Office();

        await office.Live(China.At(new(2026, 10, 19), new(12, 0)));

        await AllRaisedOnce(office);
        var sent = (await office.Mails()).Where(m => m.State == OutboxState.Sent).CountBy(m => (m.Mail.Kind, m.Mail.At)).ToDictionary();
        Assert.Equal(Projects, sent[(MailKind.Consultation, Bulletin)]);
        Assert.Equal(Projects, sent[(MailKind.Told, Bulletin)]);
        Assert.Equal(Projects, sent[(MailKind.Reminder, China.At(new(2026, 10, 19), new(9, 0)))]);
    }

    [Fact]
    public async Task A_worker_killed_between_two_commits_of_the_closing_leaves_no_project_out_and_none_with_two()
    {
        using var office = await Office();
        office.Committed = (worker, change) =>
        {
            if (office.Hub.Workers == 1 && change.Writes.Any(w => w.Entity is ProjectIssue)) worker.Kill();
        };

        await office.Live(Bulletin.AddHours(1));

        Assert.Equal(2, office.Hub.Workers);
        await AllRaisedOnce(office);
    }

    [Fact]
    public async Task A_closing_whose_result_was_lost_still_has_its_issues_lived()
    {
        using var office = await Office();
        office.After = async (worker, _, instance) =>
        {
            if (office.Hub.Workers == 1 && instance == September && (await office.Store.Find<Month>(September, Cancel))!.Value.ClosedAt is not null) worker.Kill();
        };

        await office.Live(Bulletin.AddHours(1));

        Assert.Equal(2, office.Hub.Workers);
        await AllRaisedOnce(office);
    }

    private static async Task AllRaisedOnce(VirtualOffice office)
    {
        var issues = await office.Store.List<ProjectIssue>(ProjectIssue.Prefix, Cancel);
        Assert.Equal(Enumerable.Range(1, Projects).Select(Tiers.Issue), issues.Select(i => i.Value.Key));
        Assert.All(issues, i => Assert.True(office.Hub.Instances.Single(o => o.Id == Orchestration.Of(i.Value.Id).Id).Running));
    }

    /// <summary>It has lived through August, and nothing was invested in any project since the year began.</summary>
    private Task<VirtualOffice> Office() => VirtualOffice.Open(
        azurite, Start, Tiers.Of(Projects, start: new(2026, 1, 1)).Add(new Month { Value = new(2026, 8), ClosedAt = Start }), atOnce: 8);
}
