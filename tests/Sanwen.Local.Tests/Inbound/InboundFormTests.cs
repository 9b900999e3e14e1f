using System.Net;
using System.Net.Http.Headers;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Local.Tests.Inbound;

/// <summary>What is sent to the door for mails and is no such form.</summary>
public sealed class InboundFormTests
{
    [Theory]
    [InlineData("from", "", "缺少字段 from")]
    [InlineData("envelope", "r-1@reply.x.example", "envelope")]
    public async Task A_form_without_what_every_mail_has_is_refused_with_the_reason(string without, string instead, string reason)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意") with { Without = [without], More = instead.Length > 0 ? [(without, instead)] : [] });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(reason, answer.Html, StringComparison.Ordinal);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task A_server_that_tells_of_no_envelope_is_taken_to_speak_of_the_sender()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        await host.Post(host.Reply(mail, "同意") with { Without = ["envelope"], Spf = "fail" });
        Assert.Null((await host.TheApproval(mail)).Ruling);
        await host.Post(host.Reply(mail, "同意") with { Without = ["envelope"] });

        Assert.Equal(mail.To, (await host.TheApproval(mail)).Ruling?.By);
    }

    [Fact]
    public async Task Raw_mails_are_refused_with_what_to_set()
    {
        await using var host = await ReplyingOffice.Open();

        var answer = await host.Post(host.Reply(await host.Apply(), "") with { More = [("email", "From: a\r\n\r\n同意")] });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Send Raw", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "from=a")]
    [InlineData("text/plain", "同意")]
    [InlineData("multipart/form-data", "--xYzZY--")]
    [InlineData("multipart/form-data; boundary=xYzZY", "同意")]
    [InlineData("multipart/form-data; boundary=xYzZY", "")]
    [InlineData("multipart/form-data; boundary=xYzZY", "--xYzZY\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\na")]
    public async Task What_is_no_form_is_refused(string type, string body)
    {
        await using var host = await ReplyingOffice.Open();
        using var service = host.Browser();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await service.Send(new(HttpMethod.Post, "/inbound/email") { Content = content });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("text/plain", answer.Response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("同意\r\n--xYzZY\r\nContent-Disposition: form-data; name=\"SPF\"\r\n\r\npass")]
    [InlineData("同意\r\n--xYzZY\r\nContent-Disposition: form-data; name=\"envelope\"\r\n\r\n{{}}\r\n--xYzZY\r\nContent-Disposition: form-data; name=\"SPF\"\r\n\r\npass\r\n--xYzZY--")]
    [InlineData("同意\r\n--xYzZY--\r\n")]
    public async Task A_mail_cannot_bring_its_own_findings_along(string text)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();
        var reply = host.Reply(mail, "") with { Spf = "fail" };

        var answer = await host.Post(reply with { Text = text.Replace("{{}}", $"{{\"to\":[\"{reply.To}\"],\"from\":\"{mail.To}\"}}", StringComparison.Ordinal) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task More_than_a_mail_can_hold_is_refused()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意") with { Attachments = [new byte[33 * 1024 * 1024]] });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Null((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task A_field_without_end_is_read_no_further_than_its_first_megabyte()
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意\r\n\r\n" + new string('x', 5_000_000)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull((await host.TheApproval(mail)).Ruling);
    }

    [Theory]
    [InlineData("dkim")]
    [InlineData("to")]
    [InlineData("headers")]
    [InlineData("text")]
    public async Task Endless_fields_take_no_endless_time(string name)
    {
        await using var host = await ReplyingOffice.Open();
        var mail = await host.Apply();

        var answer = await host.Post(host.Reply(mail, "同意") with { Without = [name], More = [(name, new string('-', 900_000) + "a")] });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_store_that_others_keep_writing_to_makes_the_service_call_again()
    {
        var isBusy = false;
        await using var host = await ReplyingOffice.Open(new StoreShell(() => Task.FromResult(!isBusy)).Wrap);
        var mail = await host.Apply();

        isBusy = true;
        var busy = await host.Post(host.Reply(mail, "同意"));
        isBusy = false;
        await host.Post(host.Reply(mail, "同意"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
        Assert.NotNull((await host.TheApproval(mail)).Ruling);
    }

    [Fact]
    public async Task Only_a_post_is_taken()
    {
        await using var host = await ReplyingOffice.Open();
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await browser.Get("/inbound/email")).Status);
    }
}
