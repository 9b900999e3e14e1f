using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Functions.Events;
using static Sanwen.Functions.Tests.Events.Webhook;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Functions.Tests.Events;

public sealed class SendGridEventsTests
{
    private const string Doer = "doer@x.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bounce_marks_the_address_and_fails_its_mail()
    {
        await using var webhook = await Open();
        await SendOne(webhook);

        Assert.Equal(HttpStatusCode.NoContent, await webhook.Tell(Event("bounce", "Doer@X.example", Nine, "e1", Reference.Of("m"), "550 5.1.1 查无此人", "bounce")));

        var fault = (await webhook.Fault(Doer))!;
        Assert.Equal((MailNewsKind.Bounced, Nine, "550 5.1.1 查无此人", Reference.Of("m")), (fault.Kind, fault.Since, fault.Reason, fault.Mail));
        var row = (await webhook.Store.FindMail("m", Cancel))!;
        Assert.Equal((OutboxState.Failed, "已退信，收件服务器不接受这个地址：550 5.1.1 查无此人"), (row.State, row.Detail));
    }

    [Theory]
    [InlineData("bounce", "blocked", "", MailNewsKind.Blocked)]
    [InlineData("dropped", null, "Bounced Address", MailNewsKind.Dropped)]
    [InlineData("dropped", null, "Unsubscribed Address", MailNewsKind.Dropped)]
    [InlineData("spamreport", null, "", MailNewsKind.SpamReported)]
    [InlineData("dropped", null, "Spam Content", null)]
    [InlineData("dropped", null, "Recipient List over Package Quota", null)]
    [InlineData("deferred", null, "421 later", null)]
    [InlineData("processed", null, "", null)]
    [InlineData("open", null, "", null)]
    [InlineData("something new", null, "", null)]
    public async Task Events_mark_an_address_or_are_left_aside(string kind, string? type, string reason, MailNewsKind? marked)
    {
        await using var webhook = await Open();

        Assert.Equal(HttpStatusCode.NoContent, await webhook.Tell(Event(kind, Doer, Nine, "e1", reason: reason, type: type)));

        Assert.Equal(marked, (await webhook.Fault(Doer))?.Kind);
    }

    [Fact]
    public async Task A_later_delivery_clears_the_mark_and_an_earlier_one_does_not()
    {
        await using var webhook = await Open();
        await webhook.Tell(Event("bounce", Doer, Nine, "e1", type: "bounce"), Event("delivered", Doer, Nine.AddMinutes(-1), "e0"));
        Assert.True((await webhook.Fault(Doer))!.Stands);

        await webhook.Tell(Event("delivered", Doer, Nine.AddMinutes(1), "e2"));

        Assert.Equal(Nine.AddMinutes(1), (await webhook.Fault(Doer))!.ClearedAt);
    }

    [Fact]
    public async Task A_call_played_again_changes_nothing()
    {
        await using var webhook = await Open();
        var body = JsonSerializer.Serialize(new[] { Event("bounce", Doer, Nine, "e1", type: "bounce") });
        var (timestamp, before) = (Nine.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), await Journal(webhook));
        await webhook.Call(body, timestamp);
        var marked = (await webhook.Store.Find<AddressFault>(AddressFault.IdOf(Doer), Cancel))!;
        var (cleared, note) = marked.Value.ClearedBy("admin@x.example", Nine.AddSeconds(-5));
        await webhook.Store.Commit(new Change().Put(marked, cleared, note), Cancel);

        webhook.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.NoContent, await webhook.Call(body, timestamp));

        Assert.False((await webhook.Fault(Doer))!.Stands);
        Assert.Equal(before + 2, await Journal(webhook));
    }

    [Fact]
    public async Task An_event_told_twice_counts_once_in_one_call_and_in_many_at_a_time()
    {
        await using var webhook = await Open();
        var bounce = Event("bounce", Doer, Nine, "e1", type: "bounce");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => webhook.Tell(bounce, bounce, bounce)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.NoContent, a));
        Assert.Equal(["e1"], (await webhook.Fault(Doer))!.Events);
        Assert.Equal(1, await Journal(webhook));
    }

    [Fact]
    public async Task What_SendGrid_did_not_sign_now_is_refused_and_changes_nothing()
    {
        await using var webhook = await Open();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var body = JsonSerializer.Serialize(new[] { Event("bounce", Doer, Nine, "e1", type: "bounce") });
        var now = Nine.ToUnixTimeSeconds();

        foreach (var refused in new[]
        {
            webhook.Call(body, signed: body + " "),
            webhook.Call(body, signature: Sign(stranger, $"{now}", body)),
            webhook.Call(body, signature: ""),
            webhook.Call(body, signature: "not base64 !"),
            webhook.Call(body, signature: "AAAA"),
            webhook.Call(body, $"{now - 601}"),
            webhook.Call(body, $"{now + 601}"),
            webhook.Call(body, ""),
            webhook.Call(body, $"{long.MaxValue}"),
            webhook.Call(body, $"{now + 1}", Sign(stranger, $"{now}", body)),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await refused);
        }

        Assert.Null(await webhook.Fault(Doer));
        Assert.Equal(HttpStatusCode.NoContent, await webhook.Call(body, $"{now - 600}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{]")]
    [InlineData("null")]
    public async Task A_signed_call_that_cannot_be_read_is_said_to_be_so(string body)
    {
        await using var webhook = await Open();

        Assert.Equal(HttpStatusCode.BadRequest, await webhook.Call(body));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""[{}]""")]
    [InlineData("""[{"event":"bounce","email":"doer@x.example","timestamp":1791421200}]""")]
    [InlineData("""[{"event":"bounce","sg_event_id":"e","timestamp":1791421200}]""")]
    [InlineData("""[{"event":"bounce","sg_event_id":"e","email":"doer@x.example"}]""")]
    [InlineData("""[{"event":"bounce","sg_event_id":"e","email":"doer@x.example","timestamp":1e99}]""")]
    [InlineData("""[{"event":7,"sg_event_id":{},"email":[],"timestamp":"now"}]""")]
    public async Task An_event_that_lacks_what_is_needed_is_left_aside(string body)
    {
        await using var webhook = await Open();

        Assert.Equal(HttpStatusCode.NoContent, await webhook.Call(body));
        Assert.Null(await webhook.Fault(Doer));
    }

    [Fact]
    public async Task Without_a_key_every_call_is_refused()
    {
        await using var webhook = await Open(hasKey: false);

        Assert.Equal(HttpStatusCode.Forbidden, await webhook.Tell(Event("bounce", Doer, Nine, "e1")));
    }

    [Fact]
    public async Task A_call_that_is_too_long_is_not_read()
    {
        await using var webhook = await Open();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await webhook.Call(new(' ', EventDoor.LongestBody + 1)));
    }

    [Fact]
    public async Task A_thousand_events_are_taken_in_one_call()
    {
        await using var webhook = await Open();

        var answer = await webhook.Tell([.. Enumerable.Range(0, 1000).Select(i =>
            Event(i % 2 == 0 ? "delivered" : "bounce", $"p{i}@x.example", Nine, $"e{i}", Reference.Of($"m{i}"), "550", "bounce"))]);

        Assert.Equal(HttpStatusCode.NoContent, answer);
        Assert.Equal(500, (await webhook.Store.List<AddressFault>(cancel: Cancel)).Count);
    }

    private static async Task SendOne(Webhook webhook)
    {
        await webhook.Store.Commit(new Change().Send(Mail("m", Doer)), Cancel);
        await webhook.Store.Claim(Nine, 1, cancel: Cancel);
        await webhook.Store.Settle("m", new Settlement.Sent(), Nine, Cancel);
    }

    private static async Task<int> Journal(Webhook webhook) => (await webhook.Store.Journal(AddressFault.IdOf(Doer), Cancel)).Count;
}
