using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Approvals;
using Sanwen.Core.Branches;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>A small office that takes replies: with a project, its branch and the general branch above.</summary>
internal static class ReplyingOffice
{
    public const string Project = "XM-1", Issue = "XM-1-1";

    public static async Task<OfficeHost> Open(Action<IServiceCollection>? more = null)
    {
        var host = await OfficeHost.Open(matters: 1, services =>
        {
            services.AddSingleton(p => new ReplyAddresses(p.GetRequiredService<LinkSigner>(), "reply.x.example", "duban@x.example"));
            more?.Invoke(services);
        });
        await host.Write(new Change()
            .Add(new Branch { Key = "Z", Name = "大沥总支", Tier = Tier.GeneralBranch, Secretary = OfficeHost.Leader })
            .Add(new Branch { Key = "ZB", Name = "一支部", Tier = Tier.Branch, Parent = "Z", Secretary = OfficeHost.Doer })
            .Add(new Project
            {
                Key = Project,
                Name = "产业园",
                Developer = "城建办",
                PlannedInvestment = 100,
                Money = "万元",
                Start = new(2026, 1, 1),
                Due = new(2026, 12, 31),
                Branch = "ZB",
            }));
        return host;
    }

    /// <summary>An application for an extension of M-01; the mail that asks the leader to decide it.</summary>
    public static async Task<Mail> Apply(this OfficeHost host, ApprovalKind kind = ApprovalKind.Extension)
    {
        var application = new Application(kind, "等待停电窗口", kind == ApprovalKind.Extension ? new(2027, 3, 31) : null);
        await host.Service<Applying>().Apply("M-01", OfficeHost.Doer, application, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return (await host.Mails(MailKind.Approval)).First(m => m.To == OfficeHost.Leader);
    }

    /// <summary>An issue on which the head is consulted; the mail that asks.</summary>
    public static async Task<Mail> Raise(this OfficeHost host)
    {
        Assert.IsType<IssueOutcome.Done>(await host.Service<Raising>().Raise(
            Project, OfficeHost.Doer, "管线迁改", ["城建办"], host.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
        return Assert.Single(await host.Mails(MailKind.Consultation));
    }

    public static Task<ProjectIssue> TheIssue(this OfficeHost host) => host.Find<ProjectIssue>(ProjectIssue.IdOf(Issue));

    public static async Task<Approval> TheApproval(this OfficeHost host, Mail mail) => await host.Find<Approval>(mail.Instance);

    public static string ReplyTo(this OfficeHost host, Mail mail) => host.Service<ReplyAddresses>().Of(mail)!;

    /// <summary>A reply as its addressee sends it.</summary>
    public static ParsePost Reply(this OfficeHost host, Mail mail, string text) => new(host.ReplyTo(mail), mail.To, text);

    public static async Task<Seen> Post(this OfficeHost host, ParsePost post, string path = "/inbound/email")
    {
        using var service = host.Browser();
        return await service.Send(post.Request(path));
    }
}
