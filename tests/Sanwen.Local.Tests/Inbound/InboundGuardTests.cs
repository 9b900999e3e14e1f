using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>What is not a genuine reply changes nothing and is answered by nothing.</summary>
public sealed class InboundGuardTests
{
    [Theory]
    [InlineData("pass", "none", true)]
    [InlineData("none", "{@x.example : pass}", true)]
    [InlineData("neutral", "{@other.example : pass, @x.example : pass}", true)]
    [InlineData("fail", "{@x.example : pass}", false)]
    [InlineData("softfail", "none", false)]
    [InlineData("pass", "{@x.example : fail}", false)]
    [InlineData("none", "none", false)]
    [InlineData("none", "{@evil.example : pass}", false)]
    public async Task The_services_findings_decide_whether_a_sender_is_believed(string spf, string dkim, bool taken)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意") with { Spf = spf, Dkim = dkim });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await Holds(host, mail, taken);
    }

    [Theory]
    [InlineData("other@x.example", "other@x.example")]
    [InlineData("leader@x.example", "somebody@evil.example")]
    [InlineData("evil@evil.example", "evil@evil.example")]
    [InlineData("leader@x.example.evil.example", "leader@x.example.evil.example")]
    public async Task A_forged_sender_is_passed_over(string from, string returnPath)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "同意") with { From = from, ReturnPath = returnPath });
        await host.Post(host.Reply(mail, "随便说说") with { From = from, ReturnPath = returnPath });

        await Holds(host, mail, taken: false);
    }

    [Theory]
    [InlineData("bounces/2026?id=1#leader=x.example@mail.x.example")]
    [InlineData("<Leader@X.example>")]
    public async Task A_return_path_is_spelled_as_servers_like(string returnPath)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "同意") with { ReturnPath = returnPath });

        await Holds(host, mail, taken: true);
    }

    [Fact]
    public async Task Two_senders_in_one_head_are_none()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "同意") with { Headers = $"From: evil@x.example\nSubject: Re\nFrom: {Leader}\n" });

        await Holds(host, mail, taken: false);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\n")]
    [InlineData("Precedence: bulk\n")]
    [InlineData("List-Id:\n <all.x.example>\n")]
    [InlineData("X-Autoreply: yes\n")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status\n")]
    public async Task What_a_program_sent_is_passed_over(string headers)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "我在休假，收不到邮件") with { Headers = headers });
        await host.Post(host.Reply(mail, "同意") with { Headers = headers });

        await Holds(host, mail, taken: false);
    }

    [Fact]
    public async Task Bounces_and_notes_of_absence_are_passed_over()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "Undeliverable") with { ReturnPath = "" });
        await host.Post(host.Reply(mail, "同意") with { ReturnPath = "" });
        await host.Post(host.Reply(mail, "同意") with { ReturnPath = "<>" });
        await host.Post(host.Reply(mail, "同意") with { From = "mailer-daemon@x.example" });
        await host.Post(host.Reply(mail, "同意") with { Subject = "自动回复: 【一月三问】" });

        await Holds(host, mail, taken: false);
    }

    [Fact]
    public async Task A_reply_to_an_address_that_was_not_made_here_does_nothing()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var reply = host.Reply(mail, "同意");
        var wrong = reply.To[0..^20] + (reply.To[^20] == '0' ? '1' : '0') + reply.To[^19..];

        Assert.Equal(HttpStatusCode.OK, (await host.Post(reply with { To = wrong })).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Post(reply with { To = "duban@reply.x.example" })).Status);

        await Holds(host, mail, taken: false);
    }

    private static async Task Holds(OfficeHost host, Mail mail, bool taken)
    {
        Assert.Equal(taken, (await host.TheApproval(mail)).Ruling is not null);
        Assert.Empty(await host.Mails(MailKind.Unclear));
    }
}
