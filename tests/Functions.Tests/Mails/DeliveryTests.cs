using System.Globalization;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Store;
using static Sanwen.Functions.Tests.Mails.MailSamples;

namespace Sanwen.Functions.Tests.Mails;

public sealed class DeliveryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_mails_of_an_instance_go_out_once_and_no_others()
    {
        await using var post = await Post.Open();
        var asks = Enumerable.Range(0, 70).Select(i => Ask($"p{i}@x.example")).ToList();
        await post.Queue([.. asks, Bulletin("leader@x.example")]);

        var next = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => post.Delivery.Deliver(MailSamples.Round, Cancel)));

        Assert.Equal([null, null, null], next);
        Assert.Equal(asks.Select(a => Reference.Of(a.Id)).Order(), post.Endpoint.Mails.Select(m => m.Reference).Order());
        Assert.Equal(70, (await post.Store.CountMails(Cancel))[OutboxState.Sent]);
        Assert.Equal([Month], await post.Delivery.Sweep(Cancel));
    }

    [Fact]
    public async Task Bulletins_go_out_together_and_each_leader_reads_the_own_name_and_link()
    {
        await using var post = await Post.Open();
        var mails = Enumerable.Range(0, 20).Select(i => Bulletin($"l{i}@x.example")).ToList();
        await post.Queue(mails);

        await post.Delivery.Deliver(Month, Cancel);

        Assert.Equal(1, post.Endpoint.Calls);
        foreach (var (mail, got) in mails.Zip(post.Endpoint.Mails))
        {
            var text = await post.Writer.Write(mail, Cancel);
            Assert.Equal((mail.To, text.Subject, text.Text, text.Html), (got.To, got.Subject, got.Text, got.Html));
        }
    }

    [Fact]
    public async Task A_mail_that_SendGrid_does_not_like_keeps_back_no_other_of_its_batch()
    {
        await using var post = await Post.Open();
        var mails = Enumerable.Range(0, 5).Select(i => Bulletin($"l{i}@x.example")).ToList();
        await post.Queue(mails);
        post.Endpoint.Refused = mails[2].To;

        await post.Delivery.Deliver(Month, Cancel);

        Assert.Equal(
            [OutboxState.Sent, OutboxState.Sent, OutboxState.Failed, OutboxState.Sent, OutboxState.Sent],
            await Task.WhenAll(mails.Select(async m => (await post.Row(m)).State)));
        Assert.Equal(4, post.Endpoint.Mails.DistinctBy(m => m.To).Count());
        Assert.Equal(4, post.Endpoint.Mails.Count);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_or_addressed_holds_up_no_other()
    {
        await using var post = await Post.Open();
        var (unwritten, unaddressed, good) = (Ask("a@x.example") with { Kind = (MailKind)99 }, Ask("不是邮箱"), Ask("c@x.example"));
        await post.Queue(unwritten, unaddressed, good);

        var next = await post.Delivery.Deliver(MailSamples.Round, Cancel);

        Assert.Equal(Samples.Nine.AddMinutes(1), next);
        Assert.Equal(OutboxState.Sent, (await post.Row(good)).State);
        Assert.Equal((OutboxState.Queued, true), ((await post.Row(unwritten)).State, (await post.Row(unwritten)).Detail.StartsWith("生成邮件时程序出错", StringComparison.Ordinal)));
        Assert.Equal((OutboxState.Failed, "邮箱地址“不是邮箱”无效，请在人员名单中更正后重发。"), ((await post.Row(unaddressed)).State, (await post.Row(unaddressed)).Detail));
        Assert.All(post.Log.Lines, l => Assert.DoesNotContain("x.example", l, StringComparison.Ordinal));
        Assert.Contains(post.Log.Lines, l => l.Contains(Reference.Of(unwritten.Id), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_puts_off_the_mail_until_it_ends()
    {
        await using var post = await Post.Open();
        await post.Queue(Ask("a@x.example"), Bulletin("leader@x.example"));
        var reset = Samples.Nine.AddSeconds(90);
        post.Endpoint.Next(429, "", ("X-RateLimit-Reset", reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(reset, await post.Delivery.Deliver(MailSamples.Round, Cancel));
        Assert.Equal(reset, await post.Delivery.Deliver(MailSamples.Round, Cancel));
        Assert.Equal(reset, await post.Delivery.Deliver(Month, Cancel));
        Assert.Equal(1, post.Endpoint.Calls);
        post.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Null(await post.Delivery.Deliver(MailSamples.Round, Cancel));

        Assert.Single(post.Endpoint.Mails);
    }

    [Fact]
    public async Task A_mail_accepted_and_not_settled_is_unknown_in_time_and_never_sent_again()
    {
        await using var post = await Post.Open();
        var (lost, other) = (Ask("a@x.example"), Ask("b@x.example"));
        await post.Queue(lost, other);
        var failing = post.Deliver(Unsettling.Over(post.Store, lost.Id));

        await Assert.ThrowsAsync<AggregateException>(() => failing.Deliver(MailSamples.Round, Cancel));
        Assert.Equal((OutboxState.Claimed, OutboxState.Sent), ((await post.Row(lost)).State, (await post.Row(other)).State));

        await failing.Deliver(MailSamples.Round, Cancel);
        post.Clock.Advance(BackOff.Abandoned - TimeSpan.FromSeconds(1));
        Assert.Empty(await post.Delivery.Sweep(Cancel));
        Assert.Equal(OutboxState.Claimed, (await post.Row(lost)).State);
        post.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(await post.Delivery.Sweep(Cancel));
        await post.Delivery.Deliver(MailSamples.Round, Cancel);

        Assert.Equal(OutboxState.Unknown, (await post.Row(lost)).State);
        Assert.Equal(["a@x.example", "b@x.example"], post.Endpoint.Mails.Select(m => m.To).Order());
    }

    [Fact]
    public async Task A_stop_ends_the_delivery_after_what_is_on_its_way()
    {
        await using var post = await Post.Open();
        await post.Queue(Enumerable.Range(0, 40).Select(i => Ask($"p{i}@x.example")));
        using var stop = new CancellationTokenSource();
        post.Endpoint.Next(async http =>
        {
            await stop.CancelAsync();
            http.Response.StatusCode = 202;
        });

        Assert.NotNull(await post.Delivery.Deliver(MailSamples.Round, stop.Token));

        var counts = await post.Store.CountMails(Cancel);
        Assert.Equal((33, 7, 0), (counts[OutboxState.Sent], counts[OutboxState.Queued], counts[OutboxState.Claimed]));
    }
}
