using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests.Mails;
using Sanwen.Proof.Tests.Attack.Web.Scripts;
using Sanwen.Web.Mails;

namespace Sanwen.Proof.Tests.Attack.Web.Headers;

/// <summary>What stands in subjects, names, addresses and numbers begins no header of its own, read from the wire.</summary>
public sealed class MailHeadTests
{
    private static readonly string[] Heads =
        ["auto-submitted", "cc", "content-type", "date", "from", "message-id", "mime-version", "reply-to", "subject", "to"];

    private static readonly string[] Texts =
    [
        "x\r\nBcc: thief@y.example", "x\nBcc: thief@y.example", "x\rBcc: thief@y.example", "x\r\n\r\n<script>xss7()</script>", "x\r\n.\r\nMAIL FROM:<thief@y.example>",
        "x\u0085Bcc: thief@y.example", "x\u2028Bcc: thief@y.example", "x\u2029Bcc: thief@y.example", "x\vBcc: thief@y.example", "x\fBcc: thief@y.example", "x\0Bcc: thief@y.example",
        "x%0d%0aBcc: thief@y.example", "x\\r\\nBcc: thief@y.example", "=?utf-8?Q?x=0D=0ABcc:_thief@y.example?=", "=?utf-8?B?eA0KQmNjOiB0aGllZkB5LmV4YW1wbGU=?=", "嘊Bcc: thief@y.example嘍",
        "x\" <thief@y.example>, \"y", "x <thief@y.example>", "x, thief@y.example", "x\r\n Bcc: thief@y.example", "\u202Exss7", "x;y:z()@", new string('长', 300), new string('x', 2000) + "\r\nBcc: thief@y.example",
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var place in new[] { "subject", "name of the receiver", "name of the sender", "number of the mail", "text" })
            {
                foreach (var text in Texts) rows.Add(place, text);
            }

            return rows;
        }
    }

    public static TheoryData<string> Addresses =>
    [
        "to@x.example\r\nBcc: thief@y.example", "to@x.example\nRCPT TO:<thief@y.example>", "to@x.example, thief@y.example", "to@x.example;thief@y.example", "<to@x.example>", "收 <to@x.example>",
        "to@x.example>\r\nRCPT TO:<thief@y.example", "\"to\r\n\"@x.example", "to@x.example\u2028", "tо@x.example", "to@x.example\0", "to@x.example ", "@x.example", "to@[127.0.0.1]\r\n", "",
    ];

    [Theory, MemberData(nameof(Rows))]
    public async Task No_text_begins_a_header_or_a_second_receiver(string place, string text)
    {
        await using var server = new ScriptedSmtp();
        var options = Options(server.Port);
        if (place == "name of the sender") options.FromName = text;
        var mail = Mail() with { Id = place == "number of the mail" ? text : "m-1", ToName = place == "name of the receiver" ? text : "收件人", Cc = ["copy@x.example"] };
        var written = new MailText(place == "subject" ? text : "问询", place == "text" ? text : "正文", place == "text" ? $"<p>{text}</p>" : "<p>正文</p>") { ReplyTo = "r-1@in.x.example" };

        var end = await Send(options, mail, written);

        Assert.IsType<Settlement.Sent>(end);
        var head = Head(Assert.Single(server.Texts));
        Assert.Equal(Heads, head.Select(h => h.Split(':')[0].ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.All(head, h => Assert.DoesNotContain(h, char.IsControl));
        Assert.Equal("to@x.example", Address(head, "To"));
        Assert.Equal("office@x.example", Address(head, "From"));
        Assert.Equal("copy@x.example", Address(head, "Cc"));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task What_is_no_single_address_is_not_sent_to_and_says_so(string address)
    {
        await using var server = new ScriptedSmtp();

        var (to, copy) = (await Send(Options(server.Port), Mail() with { To = address }, new("问询", "正文", "<p>正文</p>")), await Send(Options(server.Port), Mail() with { Cc = [address] }, new("问询", "正文", "<p>正文</p>")));

        Assert.Contains("无效", Assert.IsType<Settlement.Failed>(to).Reason, StringComparison.Ordinal);
        Assert.Contains("无效", Assert.IsType<Settlement.Failed>(copy).Reason, StringComparison.Ordinal);
        Assert.Empty(server.Texts);
    }

    [Fact]
    public void Every_hostile_text_makes_one_line_of_a_subject() =>
        Assert.All(Payload.All, p => Assert.DoesNotContain(MailHeader.OneLine(p), c => char.IsControl(c) || c is '\u2028' or '\u2029'));

    private static Task<Settlement> Send(MailOptions options, Core.Mails.Mail mail, MailText text) =>
        new SmtpSender(options, TimeProvider.System).Send(new(mail, OutboxState.Claimed, 1, null, null, ""), text, TestContext.Current.CancellationToken);

    /// <summary>The headers, unfolded.</summary>
    private static IReadOnlyList<string> Head(string text) =>
        [.. text[..text.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')];

    private static string Address(IEnumerable<string> head, string name) =>
        head.Single(h => h.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim() is var value && value.EndsWith('>')
            ? value[(value.LastIndexOf('<') + 1)..^1]
            : value;

    private static MailOptions Options(int port) => new() { From = "office@x.example", FromName = "督查室", Smtp = { Host = "127.0.0.1", Port = port } };

    private static Core.Mails.Mail Mail() => new() { Id = "m-1", Kind = MailKind.Ask, Instance = "i", At = DateTimeOffset.UnixEpoch, To = "to@x.example", ToName = "收件人" };
}
