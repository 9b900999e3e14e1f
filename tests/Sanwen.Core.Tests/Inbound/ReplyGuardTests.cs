using Sanwen.Core.Inbound;
using Sanwen.Core.Links;

namespace Sanwen.Core.Tests.Inbound;

public sealed class ReplyGuardTests
{
    private const string From = ReplyMails.Secretary;

    private static readonly ReplyAddresses Addresses = new(new([new("k", new byte[32])]), "reply.office.example", "duban@office.example");

    [Theory]
    [InlineData("pass", From, "", null)]
    [InlineData("PASS", From, "", null)]
    [InlineData("pass", "bounce@mail.x.example", "", null)]
    [InlineData("none", From, "x.example=pass", null)]
    [InlineData("neutral", "b@forwarder.example", "mail.x.example=pass", null)]
    [InlineData("temperror", From, "other.example=pass x.example=pass", null)]
    [InlineData("pass", "evil@evil.example", "evil.example=pass", ReplyObjection.Unproven)]
    [InlineData("pass", "evil@notx.example", "", ReplyObjection.Unproven)]
    [InlineData("pass", "evil@example", "", ReplyObjection.Unproven)]
    [InlineData("pass", "shuji@x.example.evil.example", "", ReplyObjection.Unproven)]
    [InlineData("none", From, "", ReplyObjection.Unproven)]
    [InlineData("", From, "", ReplyObjection.Unproven)]
    [InlineData("none", From, "example=pass", ReplyObjection.Unproven)]
    [InlineData("fail", From, "x.example=pass", ReplyObjection.Unproven)]
    [InlineData("softfail", From, "x.example=pass", ReplyObjection.Unproven)]
    [InlineData("pass", From, "x.example=fail", ReplyObjection.Unproven)]
    [InlineData("pass", From, "x.example=pass evil.example=fail", ReplyObjection.Unproven)]
    [InlineData("none", From, "x.example=none", ReplyObjection.Unproven)]
    public void The_senders_domain_must_be_vouched_for_and_nothing_may_speak_against_it(
        string spf, string returnPath, string dkim, ReplyObjection? objection)
    {
        var signatures = dkim.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => new DkimResult(d.Split('=')[0], d.Split('=')[1]));

        Assert.Equal(objection, Objection(Good with { ReturnPath = returnPath, Check = new(spf, [.. signatures]) }));
    }

    [Theory]
    [InlineData("somebody@x.example", ReplyObjection.OtherSender)]
    [InlineData("", ReplyObjection.OtherSender)]
    [InlineData("duban@office.example", ReplyObjection.Automatic)]
    [InlineData("r-1@reply.office.example", ReplyObjection.Automatic)]
    public void Only_the_person_asked_may_reply(string from, ReplyObjection objection) =>
        Assert.Equal(objection, Objection(Good with { From = from }));

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("auto-submitted", "Auto-Generated; owner=x")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Precedence", "auto_reply")]
    [InlineData("Precedence", "List")]
    [InlineData("Precedence", "junk")]
    [InlineData("List-Id", "<all.x.example>")]
    [InlineData("List-Unsubscribe", "<mailto:leave@x.example>")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("X-Autorespond", "")]
    [InlineData("Content-Type", "multipart/report; report-type=delivery-status; boundary=x")]
    public void What_a_program_wrote_is_passed_over(string name, string value) =>
        Assert.Equal(ReplyObjection.Automatic, Objection(Good with { Headers = [new("Subject", "Re"), new(name, value)] }));

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "first-class")]
    [InlineData("Content-Type", "multipart/alternative; boundary=report")]
    public void What_a_person_wrote_is_not(string name, string value) => Assert.Null(Objection(Good with { Headers = [new(name, value)] }));

    [Theory]
    [InlineData("自动回复：您的邮件已收到")]
    [InlineData("自动答复: 【一月三问】上报")]
    [InlineData("Automatic reply: hello")]
    public void An_out_of_office_note_is_known_by_its_subject(string subject) =>
        Assert.Equal(ReplyObjection.Automatic, Objection(Good with { Subject = subject }));

    [Fact]
    public void Bounces_are_passed_over()
    {
        Assert.Equal(ReplyObjection.Automatic, Objection(Good with { ReturnPath = "" }));
        Assert.Equal(ReplyObjection.Automatic, Objection(Good with { ReturnPath = "MAILER-DAEMON@x.example" }));
        Assert.Equal(ReplyObjection.Automatic, Objection(Good with { From = "postmaster@x.example" }));
    }

    private static InboundMail Good => new()
    {
        To = ["r@reply.office.example"],
        From = From,
        ReturnPath = From,
        Check = new("pass", []),
        Subject = "回复：【一月三问】上报",
        Text = "批准",
    };

    private static ReplyObjection? Objection(InboundMail reply) =>
        ReplyGuard.Objection(reply, ReplyMails.Asking(LinkPurpose.Rule), Addresses);
}
