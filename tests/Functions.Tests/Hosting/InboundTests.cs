using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests.Inbound;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>Replies by mail through the app's one trigger for pages.</summary>
public sealed class InboundTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_passed_on_by_SendGrid_decides_and_wakes_what_it_changed()
    {
        await using var host = await AppHost.Start(azurite);
        var mail = await Asked(host);
        using var service = host.Browser();

        var answer = await service.Send((Reply(host, mail, "退回：材料不全") with { Charset = "gb18030", Attachments = [new byte[100_000]] }).Request("/api/inbound/email"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var ruling = (await host.Get<IStore>().Find<Approval>(mail.Instance, Cancel))!.Value.Ruling!;
        Assert.Equal((Verdict.Returned, mail.To, "材料不全"), (ruling.Verdict, ruling.By, ruling.Reason));
        Assert.Contains(mail.Instance, host.Hub.Started);
    }

    [Fact]
    public async Task An_unclear_reply_has_its_answer_sent_and_no_line_of_the_log_holds_an_address()
    {
        await using var host = await AppHost.Start(azurite);
        var mail = await Asked(host);
        using var service = host.Browser();

        await service.Send(Reply(host, mail, "再看看").Request());
        await service.Send((Reply(host, mail, "同意") with { Spf = "fail" }).Request());

        Assert.Equal(mail.To, Assert.Single(await host.Mails(MailKind.Unclear)).To);
        Assert.Contains(mail.Instance, host.Hub.Started);
        Assert.Contains(host.Log.All, l => l.Contains(Reference.Of(mail.Id), StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.All, l => l.Contains('@', StringComparison.Ordinal));
    }

    private static ParsePost Reply(AppHost host, Mail mail, string text) => new(host.Get<ReplyAddresses>().Of(mail)!, mail.To, text);

    private static async Task<Mail> Asked(AppHost host)
    {
        var office = await host.Get<OfficeReader>().Read(Cancel);
        var matter = office.MattersOf(AppHost.Doer).First();
        await host.Get<Applying>().Apply(
            matter.Key, AppHost.Doer, new(ApprovalKind.Extension, "等待停电窗口", matter.Due.AddMonths(3)), host.Clock.GetUtcNow(), Cancel);
        return (await host.Mails(MailKind.Approval))[0];
    }
}
