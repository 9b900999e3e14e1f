using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Tests.Store;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Moves;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Story;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Tiers;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>What becomes of issues on their way up when parts fail at their worst moments: nothing lost, nothing twice.</summary>
public sealed class IssueFaultTests(Azurite azurite)
{
    private const int AtOnce = 16;

    private static readonly DateTimeOffset Start = September(1, "08:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_killed_all_the_way_up_three_tiers_lose_no_mail_and_send_none_twice()
    {
        var story = Raised(40);
        var (post, reported) = (new PostOffice(), 0);
        using var office = await story.OnAzure(azurite, September(16, "12:00"), AtOnce, office =>
        {
            office.Sender = post.For;
            office.After = (worker, _, _) =>
            {
                // after the work is done and before it is told: the worst moment
                if (Interlocked.Increment(ref reported) % 37 == 0) worker.Kill();
                return Task.CompletedTask;
            };
        });

        Assert.InRange(office.Hub.Workers, 8, 100);
        Assert.All(office.Hub.Instances, i => Assert.Null(i.Failure));
        var mails = await office.Mails();
        Assert.Equal(await story.OnOneMachine(September(16, "12:00")), Written(mails));
        Assert.Equal(post.Accepted.Distinct().Count(), post.Accepted.Count);

        // what else the killed workers were at may be cut off with a mail claimed, and waits for the sweep to say so
        var claimed = mails.Where(m => m.State == OutboxState.Claimed).Select(m => m.Mail.Id).ToList();
        Assert.InRange(claimed.Count, 0, (office.Hub.Workers - 1) * AtOnce * 2);
        Assert.Equal(mails.Select(m => m.Mail.Id).Order(), post.Accepted.Union(claimed).Order());
        Assert.All(mails.ExceptBy(claimed, m => m.Mail.Id), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    [Fact]
    public async Task A_decision_at_the_very_moment_of_passing_up_either_counts_or_is_told_that_it_came_late()
    {
        const int Issues = 8;
        using var office = await Raised(Issues).OnAzure(azurite, September(10, "09:00"), AtOnce);
        office.Clock.Now = September(10, "09:00");

        for (var n = 1; n <= Issues; n++)
        {
            var id = ProjectIssue.IdOf(Issue(n));
            var turn = office.Hub.Worker.Do(nameof(Activities.Advance), $"[\"{id}\"]");
            var decision = await office.Engine.Tiers.Decide(Issue(n), 1, General, TierVerdict.Approved, "", office.Clock.Now, Cancel);
            await turn;

            var issue = (await office.Store.Find<ProjectIssue>(id, Cancel))!.Value;
            if (decision is IssueOutcome.Done) Assert.Equal((IssueState.Settled, 1), (issue.State, issue.Asks.Count));
            else Assert.Equal((IssueState.Deciding, 2), (Assert.IsType<IssueOutcome.Ended>(decision).Issue.State, issue.Asks.Count));
        }
    }

    [Fact]
    public async Task What_a_task_hub_has_forgotten_of_issues_the_daily_sweep_takes_up_again()
    {
        using var office = await Raised(3).OnAzure(azurite, September(2, "12:00"));

        office.Hub.Forget();
        await office.Hub.Run(September(8, "08:30"));
        await office.Engine.Housekeeping.Run(office.Hub.Client, Cancel);
        await office.Hub.Run(September(14, "12:00"));

        // a day late each, and every tier keeps its whole time
        var sent = (await office.Mails()).Where(m => m.State == OutboxState.Sent).Select(m => (m.Mail.Kind, m.Mail.To, m.Mail.At)).ToList();
        Assert.Equal(3, sent.Count(m => m == (MailKind.Escalation, General, September(8, "09:00"))));
        Assert.Equal(3, sent.Count(m => m == (MailKind.Reminder, General, September(9, "09:00"))));
        Assert.Equal(3, sent.Count(m => m == (MailKind.Escalation, Chief, September(11, "09:00"))));
    }

    /// <summary>An issue of each project, raised by its member on the morning of 1 September; nobody ever answers.</summary>
    private static Story Raised(int projects) => new Story(Start, () => Tiers.Of(projects)).On(1, "10:00", async (engine, now) =>
    {
        for (var n = 1; n <= projects; n++) await Raise(n, Member(n), PlanningUnit, PowerUnit)(engine, now);
    });
}
