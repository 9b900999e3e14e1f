using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Inbound;

namespace Sanwen.Proof.Tests.Attack.Inbound;

/// <summary>Programs that answer mails. Whatever they send, nobody is written to more than once.</summary>
public sealed class AutomaticReplyTests
{
    private const int Rounds = 50;

    /// <summary>What a program sends, and how many mails it brings about.</summary>
    private static readonly Dictionary<string, (Func<ParsePost, ParsePost> Note, int Answers)> Cases = new()
    {
        ["a note of absence with Auto-Submitted"] = (p => p with { Headers = "Auto-Submitted: auto-replied\n" }, 0),
        ["a note of absence with Auto-Submitted twice, the first saying no"] = (p => p with { Headers = "Auto-Submitted: no\nAuto-Submitted: auto-generated\n" }, 0),
        ["a note of absence of Exchange"] = (p => p with { Headers = "X-Auto-Response-Suppress: All\n" }, 0),
        ["a note of absence with Precedence"] = (p => p with { Headers = "Precedence: Auto_Reply (vacation)\n" }, 0),
        ["a note of absence whose header is folded"] = (p => p with { Headers = "Subject: Re\nAuto-Submitted:\n\tauto-replied\n" }, 0),
        ["a note of absence known by its subject"] = (p => p with { Subject = "  自动回复：【一月三问】" }, 0),
        ["a note of absence that nothing tells"] = (p => p, 1),
        ["a bounce with an empty sender"] = (p => p with { ReturnPath = "" }, 0),
        ["a bounce from a daemon"] = (p => p with { From = "MAILER-DAEMON@x.example" }, 0),
        ["a report of delivery"] = (p => p with { Headers = "Content-Type: multipart/report; report-type=disposition-notification; boundary=\"a\"\n" }, 0),
        ["a mailing list that sends the mail back"] = (p => p with { Headers = "List-Id: <all.x.example>\n" }, 0),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Two_programs_answering_each_other_stop_at_once(string attack)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var last = mail;
        for (var round = 0; round < Rounds; round++)
        {
            await host.Post(Cases[attack].Note(host.Reply(last, "您好，我正在休假，您的邮件已收到，回来后尽快处理。")));
            last = (await host.Mails(MailKind.Unclear)).LastOrDefault() ?? mail;
            host.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(Cases[attack].Answers, (await host.Mails(MailKind.Unclear)).Count);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task Two_offices_replying_to_each_others_answers_stop_after_one_mail_each()
    {
        await using var host = await ReplyingOffice.Open();
        var (first, second) = (await host.Apply(), await host.Raise());
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await host.Mails(MailKind.Unclear);
            foreach (var answer in answers.Count == 0 ? [first, second] : answers) await host.Post(host.Reply(answer, "您的回复没有读懂。"));
        }

        Assert.Equal(2, (await host.Mails(MailKind.Unclear)).Count);
    }
}
