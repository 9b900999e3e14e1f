using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Mails;
using Sanwen.Local.Tests;
using Sanwen.Web.Mails;
using static Sanwen.Functions.Tests.Mails.MailSamples;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Mails;

public sealed class SendGridSenderTests
{
    private static readonly MailText Text = new("主题\r\nBcc: x@x.example", "正文 <&>\n第二行", "<p>正文 &lt;&amp;&gt;</p>");

    [Fact]
    public async Task A_mail_goes_out_as_it_was_written_with_its_reference_and_without_tracking()
    {
        await using var endpoint = await SendGridEndpoint.Open();
        var mail = Ask("a@x.example", "head@x.example", "A@x.example", "Head@x.example");

        Assert.IsType<Settlement.Sent>(await Send(endpoint, mail));

        var got = Assert.Single(endpoint.Mails);
        Assert.Equal(("a@x.example", Text.Text, Text.Html, Reference.Of(mail.Id)), (got.To, got.Text, got.Html, got.Reference));
        Assert.Equal(["head@x.example"], got.Cc);
        Assert.Equal("主题  Bcc: x@x.example", got.Subject);
        var message = Assert.Single(endpoint.Taken);
        Assert.Equal("三问督办", SendGridRules.Text(message.GetProperty("from"), "name"));
        Assert.Equal("auto-generated", SendGridRules.Text(message.GetProperty("headers"), "Auto-Submitted"));
        foreach (var tracking in new[] { "click_tracking", "open_tracking", "subscription_tracking" })
        {
            Assert.False(message.GetProperty("tracking_settings").GetProperty(tracking).GetProperty("enable").GetBoolean());
        }
    }

    [Fact]
    public async Task A_mail_that_can_be_decided_by_reply_tells_the_address_for_it()
    {
        await using var endpoint = await SendGridEndpoint.Open();
        using var sender = new SendGridSender(Post.Options(endpoint.Host), new ManualClock(Nine));
        var answer = Ask("a@x.example") with { Kind = MailKind.Unclear };

        await sender.Send(Batching.Alone(new(Claimed(answer), Text with { ReplyTo = "r-1@reply.x.example" }, null)));
        await sender.Send(Batching.Alone(new(Claimed(Ask("b@x.example")), Text, null)));

        Assert.Equal("r-1@reply.x.example", SendGridRules.Text(endpoint.Taken[0].GetProperty("reply_to"), "email"));
        Assert.Equal("auto-replied", SendGridRules.Text(endpoint.Taken[0].GetProperty("headers"), "Auto-Submitted"));
        Assert.False(endpoint.Taken[1].TryGetProperty("reply_to", out _));
    }

    [Fact]
    public async Task A_limit_is_waited_for_until_SendGrid_says_that_it_ends()
    {
        await using var endpoint = await SendGridEndpoint.Open();
        var reset = Nine.AddSeconds(47);

        Assert.Equal(reset, await RetryAt(endpoint, reset));
        Assert.Equal(Nine.AddSeconds(1), await RetryAt(endpoint, Nine.AddHours(-1)));
        Assert.Equal(Nine.AddDays(1), await RetryAt(endpoint, Nine.AddYears(5)));
        endpoint.Next(429);
        Assert.Equal(Nine.AddMinutes(1), Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example"))).At);
        endpoint.Next(429, "", ("X-RateLimit-Reset", "soon"));
        Assert.Equal(Nine.AddMinutes(1), Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example"))).At);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_fault_of_the_service_is_tried_again_later_and_not_forever(int status)
    {
        await using var endpoint = await SendGridEndpoint.Open();
        endpoint.Next(status);
        endpoint.Next(status, "<html>upstream</html>");

        Assert.Equal(Nine.AddMinutes(5), Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example"), attempts: 2)).At);
        var failed = Assert.IsType<Settlement.Failed>(await Send(endpoint, Ask("a@x.example"), BackOff.MostAttempts));
        Assert.Contains($"（{status}）：<html>upstream</html>", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_SendGrid_refuses_has_failed_in_its_words()
    {
        await using var endpoint = await SendGridEndpoint.Open();
        endpoint.Next(400, """{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.0.to.0.email","help":"h"},{"message":"Too long.","field":null}]}""");

        Assert.Equal(
            "SendGrid 拒收（400）：Does not contain a valid address（personalizations.0.to.0.email）；Too long。",
            Assert.IsType<Settlement.Failed>(await Send(endpoint, Ask("a@x.example"))).Reason);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(404)]
    public async Task A_wrong_place_is_the_administrators_to_put_right(int status)
    {
        await using var endpoint = await SendGridEndpoint.Open();
        endpoint.Next(status);

        Assert.Contains("SendGrid:Host", Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example"))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "SendGrid:ApiKey")]
    [InlineData(403, "Mail:From")]
    public async Task What_the_administrator_must_put_right_is_said_and_waited_for(int status, string key)
    {
        await using var endpoint = await SendGridEndpoint.Open();
        endpoint.Next(status, """{"errors":[{"message":"Forbidden","field":null,"help":null}]}""");

        var retry = Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example")));

        Assert.Contains("Forbidden。请管理员", retry.Reason, StringComparison.Ordinal);
        Assert.Contains(key, retry.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(SendGridEndpoint.Key, retry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_mail_was_handed_over_leaves_it_unknown()
    {
        await using var endpoint = await SendGridEndpoint.Open();
        endpoint.NextDropsBeforeReading();
        endpoint.NextDropsAfterReading();
        endpoint.Next(504);

        for (var i = 0; i < 3; i++) Assert.IsType<Settlement.Unknown>(await Send(endpoint, Ask("a@x.example")));
        Assert.Equal(3, endpoint.Calls);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_tried_again_later()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var retry = Assert.IsType<Settlement.Retry>(await Send($"http://127.0.0.1:{port}", Ask("a@x.example")));

        Assert.Equal(Nine.AddMinutes(1), retry.At);
        Assert.StartsWith("连接 SendGrid 失败", retry.Reason, StringComparison.Ordinal);
    }

    private static async Task<DateTimeOffset> RetryAt(SendGridEndpoint endpoint, DateTimeOffset reset)
    {
        endpoint.Next(429, """{"errors":[{"field":null,"message":"too many requests"}]}""", ("X-RateLimit-Reset", reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Assert.IsType<Settlement.Retry>(await Send(endpoint, Ask("a@x.example"), attempts: 100)).At;
    }

    private static Task<Settlement> Send(SendGridEndpoint endpoint, Mail mail, int attempts = 1) => Send(endpoint.Host, mail, attempts);

    private static async Task<Settlement> Send(string host, Mail mail, int attempts = 1)
    {
        using var sender = new SendGridSender(Post.Options(host), new ManualClock(Nine));
        return Assert.Single(await sender.Send(Batching.Alone(new(Claimed(mail, attempts), Text, null))));
    }
}
