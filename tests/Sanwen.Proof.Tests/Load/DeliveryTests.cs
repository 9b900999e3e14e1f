using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Links;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests;
using Sanwen.Proof.Tests.Mail;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Proof.Tests.Load;

public sealed class DeliveryTests
{
    private const int People = 120;

    [Fact]
    public async Task Every_digest_arrives_once_over_a_few_connections_and_the_second_run_of_the_day_sends_nothing()
    {
        using var folder = new TempFolder();
        using var office = await new AskedOffice(new(folder["sanwen.db"])).Settled(People);
        await using var server = new CountingSmtp();
        await office.Next();

        Assert.Equal(People, await Deliver(office, server));
        Assert.Equal(0, await office.Again());
        Assert.Equal(0, await Deliver(office, server));

        Assert.Equal((People, People), (server.Taken.Count, server.Taken.Values.Sum()));
        Assert.InRange(server.MostConnections, 1, 4);
        Assert.Equal(People, (await office.Outbox.CountMails(AskedOffice.Cancel))[OutboxState.Sent]);
    }

    /// <summary>As a program does that was started anew.</summary>
    private static async Task<int> Deliver(AskedOffice office, CountingSmtp server)
    {
        using var html = new Html(office.Rules.Policy);
        var writer = new MailWriter(office.Rules.Policy, new LinkSigner([new("k", new byte[32])]), new("http://localhost"), html);
        var sender = new SmtpSender(new() { Smtp = { Host = "127.0.0.1", Port = server.Port } }, TimeProvider.System);
        return await new MailPump(office.Outbox, sender, writer.Write, new ManualClock(office.Now), NullLogger<MailPump>.Instance).Run(AskedOffice.Cancel);
    }
}
