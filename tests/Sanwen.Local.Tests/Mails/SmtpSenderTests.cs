using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;
using static Sanwen.Local.Tests.Mails.ScriptedSmtp;

namespace Sanwen.Local.Tests.Mails;

public sealed class SmtpSenderTests
{
    private static readonly DateTimeOffset Now = Samples.Nine;
    private static readonly MailText Text = new("【一月三问】10月 问计划", "请答复", "<p>请答复</p>");
    private static readonly Mail Mail = Samples.Mail("m1", "to@x.example") with { Cc = ["cc@x.example"] };

    private readonly ManualClock _clock = new(Now);

    [Fact]
    public async Task A_mail_that_the_server_takes_is_sent()
    {
        await using var server = new ScriptedSmtp();

        Assert.Equal(new Settlement.Sent(), await Send(server));
        Assert.Single(server.Texts);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user here")]
    [InlineData("MAIL", "553 no such user here")]
    [InlineData("DATA", "554 no such user here")]
    [InlineData(".", "554 no such user here")]
    public async Task A_mail_that_the_server_refuses_has_failed_in_its_words(string line, string answer)
    {
        await using var server = new ScriptedSmtp((line, answer));

        var failed = Assert.IsType<Settlement.Failed>(await Send(server));

        Assert.Contains(answer[..3], failed.Reason, StringComparison.Ordinal);
        Assert.Contains("no such user here", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "421 busy")]
    [InlineData("RCPT", "450 4.2.0 busy, greylisted")]
    [InlineData("MAIL", "451 busy")]
    [InlineData(".", "452 busy, no space")]
    public async Task A_mail_that_the_server_puts_off_is_tried_again(string line, string answer)
    {
        await using var server = new ScriptedSmtp((line, answer));

        var retry = Assert.IsType<Settlement.Retry>(await Send(server, attempts: 2));

        Assert.Equal(Now.AddMinutes(5), retry.At);
        Assert.Contains("busy", retry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again_eight_times()
    {
        var server = new ScriptedSmtp();
        await server.DisposeAsync();
        var options = Options(server.Port);

        Assert.Equal(Now.AddMinutes(1), Assert.IsType<Settlement.Retry>(await Send(options, attempts: 1)).At);
        Assert.IsType<Settlement.Retry>(await Send(options, attempts: 7));
        Assert.IsType<Settlement.Failed>(await Send(options, attempts: 8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_connection_that_breaks_before_the_text_is_tried_again(string line)
    {
        await using var server = new ScriptedSmtp((line, HangUp));

        Assert.IsType<Settlement.Retry>(await Send(server));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_text_leaves_the_mail_unknown()
    {
        await using var server = new ScriptedSmtp((EndOfText, HangUp));

        Assert.IsType<Settlement.Unknown>(await Send(server));
        Assert.Single(server.Texts);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_after_the_time_allowed()
    {
        await using var server = new ScriptedSmtp(("RCPT", Silence));

        var sending = Send(server);
        await server.FellSilent;
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Contains("超时", Assert.IsType<Settlement.Retry>(await sending).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_copy_does_not_undo_the_mail_and_is_told()
    {
        await using var server = new ScriptedSmtp(("RCPT TO:<cc@x.example>", "550 gone"));

        var sent = Assert.IsType<Settlement.Sent>(await Send(server));

        Assert.Contains("cc@x.example", sent.Detail, StringComparison.Ordinal);
        Assert.Contains("gone", sent.Detail, StringComparison.Ordinal);
        Assert.Single(server.Texts);
    }

    [Fact]
    public async Task A_refused_addressee_is_not_made_up_for_by_a_copy()
    {
        await using var server = new ScriptedSmtp(("RCPT TO:<to@x.example>", "550 gone"));

        Assert.IsType<Settlement.Failed>(await Send(server));
    }

    [Fact]
    public async Task A_server_that_wants_a_login_is_the_administrators_to_put_right()
    {
        await using var server = new ScriptedSmtp(("MAIL", "530 5.7.0 authentication required"));

        Assert.Contains("Mail:Smtp", Assert.IsType<Settlement.Retry>(await Send(server)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUTH LOGIN PLAIN", "geheim", true)]
    [InlineData("AUTH LOGIN", "geheim", true)]
    [InlineData("AUTH PLAIN", "falsch", false)]
    [InlineData("AUTH LOGIN", "falsch", false)]
    public async Task A_login_that_the_server_does_not_take_is_the_administrators_to_put_right(string offer, string password, bool right)
    {
        await using var server = new ScriptedSmtp(
            ("EHLO", $"250-hello\r\n250-{offer}\r\n250 8BITMIME"),
            ($"AUTH PLAIN {Coded("\0office\0geheim")}", "235 come in"),
            ("AUTH LOGIN", "334 VXNlcm5hbWU6"),
            (Coded("office"), "334 UGFzc3dvcmQ6"),
            (Coded("geheim"), "235 come in"),
            (Coded("falsch"), "535 no"),
            ("AUTH", "535 no"));
        var options = Options(server.Port);
        (options.Smtp.User, options.Smtp.Password) = ("office", password);

        var settlement = await Send(options, attempts: 1);

        Assert.Equal(right ? 1 : 0, server.Texts.Count);
        if (right) Assert.Equal(new Settlement.Sent(), settlement);
        else Assert.Contains("Mail:Smtp", Assert.IsType<Settlement.Retry>(settlement).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        await using var server = new ScriptedSmtp();
        var options = Options(server.Port);
        options.Smtp.Tls = SmtpTls.StartTls;

        Assert.IsType<Settlement.Retry>(await Send(options, attempts: 1));
        Assert.Empty(server.Texts);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        await using var server = new UntrustedSmtp();
        var options = Options(server.Port);
        options.Smtp.Tls = SmtpTls.OnConnect;

        var retry = Assert.IsType<Settlement.Retry>(await Send(options, attempts: 1));

        Assert.Contains("证书", retry.Reason, StringComparison.Ordinal);
        Assert.Equal(0, server.Heard);
    }

    [Theory]
    [InlineData("a@x.example\r\nBcc: b@x.example")]
    [InlineData("a@x.example, b@x.example")]
    [InlineData("张@x.example")]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task An_address_that_cannot_be_one_is_refused_before_anything_is_sent(string address)
    {
        await using var server = new ScriptedSmtp();

        var to = await Send(Options(server.Port), attempts: 1, Mail with { To = address });
        var copy = await Send(Options(server.Port), attempts: 1, Mail with { Cc = [address] });

        Assert.Contains("无效", Assert.IsType<Settlement.Failed>(to).Reason, StringComparison.Ordinal);
        Assert.IsType<Settlement.Failed>(copy);
        Assert.Empty(server.Texts);
    }

    [Fact]
    public async Task Nothing_in_a_name_or_subject_becomes_a_header()
    {
        await using var server = new ScriptedSmtp();
        var text = Text with { Subject = "Hello\r\nBcc: evil@x.example\r\n\r\nbody" };
        var mail = Mail with { ToName = "Chief\r\nX-Evil: 1\0\u2028" };

        var settlement = await new SmtpSender(Options(server.Port), _clock).Send(Row(mail, 1), text, TestContext.Current.CancellationToken);

        Assert.Equal(new Settlement.Sent(), settlement);
        var headers = server.Texts.Single().Split("\n\n")[0].Split('\n');
        Assert.DoesNotContain(headers, h => h.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase) || h.StartsWith("X-Evil", StringComparison.Ordinal));
    }

    private static string Coded(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private Task<Settlement> Send(ScriptedSmtp server, int attempts = 1) => Send(Options(server.Port), attempts);

    private Task<Settlement> Send(MailOptions options, int attempts, Mail? mail = null) =>
        new SmtpSender(options, _clock).Send(Row(mail ?? Mail, attempts), Text, TestContext.Current.CancellationToken);

    private static OutboxRow Row(Mail mail, int attempts) => new(mail, OutboxState.Claimed, attempts, Now, null, "");

    private static MailOptions Options(int port) => new() { From = "sanwen@zumiao.example", Smtp = { Host = "127.0.0.1", Port = port } };
}
