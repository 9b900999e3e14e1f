using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Web.Mails;

namespace Sanwen.Proof.Tests.Mail;

public sealed class CountingSmtpTests
{
    [Fact]
    public async Task What_is_sent_again_is_counted_again_under_its_id()
    {
        await using var server = new CountingSmtp();
        var sender = new SmtpSender(new() { Smtp = { Host = "127.0.0.1", Port = server.Port } }, TimeProvider.System);
        foreach (var id in (string[])["a", "b", "a"])
        {
            var mail = new Core.Mails.Mail { Id = id, Kind = MailKind.Ask, Instance = "i", At = DateTimeOffset.UnixEpoch, To = "to@x.example", ToName = "收件人" };
            var end = await sender.Send(
                new(mail, OutboxState.Claimed, 1, null, null, ""), new MailText("问询", "正文", "<p>正文</p>"), TestContext.Current.CancellationToken);
            Assert.IsType<Settlement.Sent>(end);
        }

        Assert.Equal([1, 2], server.Taken.Values.Order());
    }
}
