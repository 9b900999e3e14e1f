using System.Net;
using Sanwen.Core.Approvals;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Inbound;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Inbound;

/// <summary>Genuine senders, and mails whose content would have a decision read from it that its sender has not written, or that are built to break a reader.</summary>
public sealed class ReplyContentTests
{
    private static readonly Dictionary<string, (Func<ParsePost, ParsePost> Reply, Verdict? Verdict)> Cases = new()
    {
        ["HTML that begins with a hidden consent"] = (p => Html(p, "<div style=\"display: none !important\">同意</div><p>退回：材料不全</p>"), Verdict.Returned),
        ["HTML with a hidden consent within hidden elements"] = (p => Html(p, "<div hidden><div>x</div><div>同意</div></div><div>退回：材料不全</div>"), Verdict.Returned),
        ["HTML with a consent in letters of no size"] = (p => Html(p, "<span style='font-size:0px'>同意</span>退回：材料不全"), Verdict.Returned),
        ["HTML with a consent in a comment, a title and a script"] = (p => Html(p, "<!-- 同意 --><title>同意</title><script>同意</script><p>退回：材料不全</p>"), Verdict.Returned),
        ["HTML with nothing but a hidden consent"] = (p => Html(p, "<div style=\"visibility:hidden\">同意</div>"), null),
        ["HTML with a hidden element that does not end"] = (p => Html(p, "<div style=\"display:none\">退回<p>同意</p>"), null),
        ["a consent in what is quoted below other words"] = (p => p with { Text = "请李四先看一下\n\n在 2026年10月8日，三问督办 <duban@x.example> 写道：\n> 同意" }, null),
        ["a consent in what is quoted, and nothing else"] = (p => p with { Text = "> 同意\n> 请抓紧" }, null),
        ["a consent in what is quoted with full-width marks"] = (p => p with { Text = "＞同意\n＞请抓紧" }, null),
        ["a consent with a condition"] = (p => p with { Text = "同意，但须先报区里" }, null),
        ["a consent with a condition in invisible letters between"] = (p => p with { Text = "同意，但\u200B须\u200B先报区里" }, null),
        ["consent and refusal in one mail"] = (p => p with { Text = "同意\n\n退回：材料不全" }, null),
        ["a consent with invisible letters between"] = (p => p with { Text = "\uFEFF同\u200B意\u2060" }, Verdict.Approved),
        ["a consent with a word before it that takes it back"] = (p => p with { Text = "不 同 意：材料不全" }, Verdict.Returned),
        ["a consent written from right to left"] = (p => p with { Text = "\u202E意同" }, null),
        ["a text in UTF-7"] = (p => p with { More = [("charsets", "{\"text\":\"utf-7\"}")], Without = ["charsets"], Text = "+VAhhDw-" }, null),
        ["a charset that there is not"] = (p => p with { More = [("charsets", "{\"text\":\"x-no-such\"}")], Without = ["charsets"] }, Verdict.Approved),
        ["a charset of two bytes a letter that the text is not in"] = (p => p with { More = [("charsets", "{\"text\":\"utf-16\"}")], Without = ["charsets"] }, null),
        ["charsets that are no object"] = (p => p with { More = [("charsets", "[1]")], Without = ["charsets"] }, Verdict.Approved),
        ["no text, no HTML, no subject and no head"] = (p => p with { Without = ["text", "html", "subject", "headers"] }, null),
        ["ten thousand parts of parts in the text"] = (p => p with { Text = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n")) + "同意" }, null),
        ["two hundred thousand open tags"] = (p => Html(p, string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "同意"), null),
        ["an element of a hundred thousand attributes"] = (p => Html(p, $"<p {string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"a{n}=b"))}>同意</p>"), null),
        ["an element of sixty thousand attributes after the words"] = (p => Html(p, $"<p>同意</p><p {string.Concat(Enumerable.Repeat("a/b/c/d ", 30_000))}>退回：材料不全</p>"), Verdict.Approved),
        ["a line of a megabyte"] = (p => p with { Text = "同意，请抓紧" + new string('。', 300_000) }, null),
        ["eight hundred kilobytes of dashes"] = (p => p with { Text = new string('-', 800_000) + "\n同意" }, null),
        ["nine hundred attachments"] = (p => p with { Attachments = [.. Enumerable.Repeat(new byte[10], 900)] }, Verdict.Approved),
        ["20 MB of attachments"] = (p => p with { Attachments = [new byte[10 << 20], new byte[10 << 20]] }, Verdict.Approved),
        ["lines in the subject that name further recipients"] = (p => p with { Subject = "Re\r\nBcc: evil@evil.example\r\n\r\n同意" }, Verdict.Approved),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Is_read_as_its_sender_sees_it_or_asked_about_once(string attack)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var (change, verdict) = Cases[attack];
        var post = change(host.Reply(mail, "同意"));

        Assert.Equal(HttpStatusCode.OK, (await host.Post(post)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Post(post)).Status);

        Assert.Equal(verdict, (await host.TheApproval(mail)).Ruling?.Verdict);
        Assert.Equal(verdict is null ? 1 : 0, (await host.Mails(MailKind.Unclear)).Count);
        Assert.Equal(verdict is null ? 0 : 1, (await host.Mails(MailKind.Decided)).Count);
    }

    [Theory]
    [InlineData("退回：材料不全\r\nBcc: evil@evil.example")]
    [InlineData("看不懂\r\nBcc: evil@evil.example\r\n\r\n<script>alert(1)</script>")]
    public async Task Words_of_a_reply_stay_in_the_body_of_the_mails_that_tell_of_them(string text)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, text) with { Subject = "Re\r\nBcc: evil@evil.example" });

        var news = (await host.Mails(MailKind.Unclear)).Concat(await host.Mails(MailKind.Decided)).ToList();
        Assert.NotEmpty(news);
        foreach (var told in news)
        {
            var written = await host.Service<Sanwen.Web.Mails.MailWriter>().Write(told, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(written.Subject, char.IsControl);
            Assert.DoesNotContain("evil", string.Join(' ', told.Cc.Append(told.To)), StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", written.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a thousand attachments", "部分超过 1000 个")]
    [InlineData("a sender twice", "字段 from 出现了两次")]
    [InlineData("findings twice", "字段 SPF 出现了两次")]
    public async Task A_form_that_no_receiving_server_sends_is_refused_with_words(string attack, string said)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var reply = host.Reply(mail, "同意");

        var answer = await host.Post(attack switch
        {
            "a sender twice" => reply with { More = [("from", OfficeHost.Leader)] },
            "findings twice" => reply with { More = [("SPF", "pass")] },
            _ => reply with { Attachments = [.. Enumerable.Repeat(new byte[1], 1_000)] },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(said, answer.Html, StringComparison.Ordinal);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    private static ParsePost Html(ParsePost post, string html) => post with { Text = "", Html = $"<html><body>{html}</body></html>" };
}
