using System.Net;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Hosting;
using Sanwen.Functions.Tests.Orchestrations.Issues;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests.Inbound;
using static Sanwen.Functions.Tests.Orchestrations.Issues.Tiers;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>What people say of issues, by pages and by mail, through the app's one trigger; and that their orchestrations hear of it.</summary>
public sealed class IssueSiteTests(Azurite azurite)
{
    private static readonly string Id = ProjectIssue.IdOf(Issue(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_raised_on_its_project_s_page_is_lived_from_then_on()
    {
        await using var host = await AppHost.Start(azurite);
        await host.Get<IStore>().Commit(Tiers.Of(1), Cancel);
        using var member = await host.SignedIn(Member(1));

        var raised = await member.Submit(await member.Get($"/projects/{Project(1)}"), "提出并会商", [("title", "河涌改道没有批准"), ("unit", PlanningUnit)]);

        Assert.Equal(HttpStatusCode.OK, raised.Status);
        Assert.Contains(Id, host.Hub.Started);
        Assert.Equal(Planning, Assert.Single(await host.Mails(MailKind.Consultation)).To);
    }

    [Fact]
    public async Task Of_two_decisions_posted_to_two_processes_at_the_same_moment_one_wins_and_the_other_is_told_who_decided()
    {
        azurite.IsNeeded();
        (string, string?)[] shared = [.. AppHost.Sample(azurite).Select(s => (s.Key, s.Value))];
        await using var here = await AppHost.Start(azurite, shared);
        await using var there = await AppHost.Start(azurite, shared);
        var link = here.Address((await Asked(here)).Link!);
        using var one = here.Browser();
        using var other = there.Browser();
        await Task.WhenAll(one.Get(link), other.Get(link));

        var answers = await Task.WhenAll(one.Post(link, ("do", "approve")), other.Post(link, ("do", "return"), ("words", "再议")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        var late = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        var ruling = (await Read(here)).Asks[0].Ruling!;
        Assert.Contains($"决定：{ruling.Verdict.Name()}", late.Text, StringComparison.Ordinal);
        Assert.Single(await there.Mails(MailKind.Decision));
        Assert.Contains(Id, here.Hub.Started.Concat(there.Hub.Started));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_by_mail_reaches_its_desk_from_anybody_and_wakes_what_it_decided(bool platform)
    {
        await using var host = await AppHost.Start(azurite, (PlatformSignIn.Switch, $"{platform}"));
        var mail = await Asked(host);
        Assert.DoesNotContain(Id, host.Hub.Started);
        using var service = host.Browser();

        var taken = await service.Send(Reply(host, mail, "退回：先与供电所定线位").Request("/api/inbound/email"));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        var ruling = (await Read(host)).Asks[0].Ruling!;
        Assert.Equal((TierVerdict.Returned, General, "先与供电所定线位"), (ruling.Verdict, ruling.By, ruling.Reason));
        Assert.Contains(Id, host.Hub.Started);
    }

    [Fact]
    public async Task A_mail_with_all_that_is_attached_may_be_as_long_as_the_service_takes()
    {
        await using var host = await AppHost.Start(azurite);
        var mail = await Asked(host);
        using var service = host.Browser();

        var taken = await service.Send((Reply(host, mail, "批准") with { Attachments = [new byte[29_000_000]] }).Request("/api/inbound/email"));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(IssueState.Settled, (await Read(host)).State);
    }

    private static ParsePost Reply(AppHost host, Mail mail, string text) => new(host.Get<ReplyAddresses>().Of(mail)!, mail.To, text);

    private static async Task<ProjectIssue> Read(AppHost host) => (await host.Get<IStore>().Find<ProjectIssue>(Id, Cancel))!.Value;

    /// <summary>The mail that asks the general branch to decide on an issue.</summary>
    private static async Task<Mail> Asked(AppHost host)
    {
        await host.Get<IStore>().Commit(Tiers.Of(1), Cancel);
        var now = host.Clock.GetUtcNow();
        await host.Get<Raising>().Raise(Project(1), Secretary(1), "河涌改道没有批准", [PlanningUnit], now, Cancel);
        await host.Get<Consulting>().Opine(Issue(1), null, Planning, Stance.Disagree, "线位未定", now, Cancel);
        return Assert.Single(await host.Mails(MailKind.Escalation), m => m.To == General);
    }
}
