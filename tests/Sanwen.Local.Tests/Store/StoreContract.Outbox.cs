using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Store.Samples;

namespace Sanwen.Local.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_mail_waits_as_it_was_queued()
    {
        await Commit(new Change().Send(Mail("m1")));

        var row = Assert.IsType<OutboxRow>(await Outbox.FindMail("m1", Cancel));

        AssertSame(Mail("m1"), row.Mail);
        Assert.Equal((OutboxState.Queued, 0, null, null, ""), (row.State, row.Attempts, row.ClaimedAt, row.SettledAt, row.Detail));
    }

    [Fact]
    public async Task A_mail_with_an_id_already_queued_is_not_queued_again_and_the_rest_is()
    {
        await Commit(new Change().Send(Mail("m1", "a@x.example")));

        Assert.True(await Commit(new Change().Add(Matter("1")).Send(Mail("m1", "b@x.example"), Mail("m2"), Mail("m2"))));

        Assert.Equal(["m1", "m2"], await Ids(new(OldestFirst: true)));
        Assert.Equal("a@x.example", (await Outbox.FindMail("m1", Cancel))!.Mail.To);
        Assert.NotNull(await Store.Find<Core.Matters.Matter>("1", Cancel));
    }

    [Fact]
    public async Task Mails_are_claimed_oldest_first_and_only_once()
    {
        await Commit(new Change().Send(Mail("m3"), Mail("m1"), Mail("m2")));

        var first = await Outbox.Claim(Nine, 2, cancel: Cancel);
        var second = await Outbox.Claim(Nine, 2, cancel: Cancel);

        Assert.Equal(["m3", "m1"], first.Select(r => r.Mail.Id));
        Assert.Equal(["m2"], second.Select(r => r.Mail.Id));
        Assert.All(first, r => Assert.Equal((OutboxState.Claimed, 1, Nine), (r.State, r.Attempts, r.ClaimedAt)));
        Assert.Empty(await Outbox.Claim(Nine, 2, cancel: Cancel));
    }

    [Fact]
    public async Task The_mails_of_one_instance_are_claimed_by_themselves()
    {
        await Commit(new Change().Send(Mail("a1", "a@x.example"), Mail("b1", "b@x.example"), Mail("a2", "a@x.example")));

        Assert.Equal(["a1", "a2"], (await Outbox.Claim(Nine, 9, Mail("", "a@x.example").Instance, Cancel)).Select(r => r.Mail.Id));
        Assert.Empty(await Outbox.Claim(Nine, 9, "round-of-nobody", Cancel));
        Assert.Equal(["b1"], (await Outbox.Claim(Nine, 9, cancel: Cancel)).Select(r => r.Mail.Id));
    }

    [Fact]
    public async Task An_instance_tells_when_its_next_mail_is_to_be_sent()
    {
        var (a, b) = (Mail("", "a@x.example").Instance, Mail("", "b@x.example").Instance);
        await Commit(new Change().Send(Mail("a1", "a@x.example"), Mail("a2", "a@x.example"), Mail("b1", "b@x.example")));
        Assert.True(await Outbox.NextSending(a, Cancel) <= Nine);

        await Outbox.Claim(Nine, 2, a, Cancel);
        Assert.Null(await Outbox.NextSending(a, Cancel));

        await Outbox.Settle("a1", new Settlement.Retry("421", Nine.AddMinutes(5)), Nine, Cancel);
        await Outbox.Settle("a2", new Settlement.Retry("421", Nine.AddMinutes(1)), Nine, Cancel);
        Assert.Equal(Nine.AddMinutes(1), await Outbox.NextSending(a, Cancel));
        Assert.True(await Outbox.NextSending(b, Cancel) <= Nine);
    }

    [Fact]
    public async Task A_mail_that_a_person_has_queued_again_is_left_alone_by_a_late_word()
    {
        await Commit(new Change().Send(Mail("m1")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Sweep(Nine.AddHours(1), Nine.AddHours(1), Cancel);
        await Outbox.Requeue("m1", Cancel);

        await Outbox.Settle("m1", new Settlement.Failed("550"), Nine.AddHours(2), Cancel);

        var row = (await Outbox.FindMail("m1", Cancel))!;
        Assert.Equal((OutboxState.Queued, 0, ""), (row.State, row.Attempts, row.Detail));
    }

    [Fact]
    public async Task A_mail_left_unknown_twice_stays_so_with_the_later_reason()
    {
        await Commit(new Change().Send(Mail("m1")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Settle("m1", new Settlement.Unknown("一"), Nine, Cancel);
        await Outbox.Settle("m1", new Settlement.Unknown("二"), Nine, Cancel);

        Assert.Equal("二", Assert.Single(await Outbox.Mails(new(State: OutboxState.Unknown), Cancel)).Detail);
    }

    [Fact]
    public async Task A_mail_sent_or_refused_for_good_is_not_claimed_again()
    {
        await Commit(new Change().Send(Mail("m1"), Mail("m2")));
        await Outbox.Claim(Nine, 2, cancel: Cancel);

        await Outbox.Settle("m1", new Settlement.Sent(), Nine.AddSeconds(1), Cancel);
        await Outbox.Settle("m2", new Settlement.Failed("550 查无此人"), Nine.AddSeconds(2), Cancel);

        var (sent, failed) = ((await Outbox.FindMail("m1", Cancel))!, (await Outbox.FindMail("m2", Cancel))!);
        Assert.Equal((OutboxState.Sent, Nine.AddSeconds(1)), (sent.State, sent.SettledAt));
        Assert.Equal((OutboxState.Failed, "550 查无此人"), (failed.State, failed.Detail));
        Assert.Empty(await Outbox.Claim(Nine.AddYears(1), 9, cancel: Cancel));
    }

    [Fact]
    public async Task A_mail_to_be_tried_again_waits_for_its_time()
    {
        await Commit(new Change().Send(Mail("m1"), Mail("m2")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Settle("m1", new Settlement.Retry("421 稍后再试", Nine.AddMinutes(5)), Nine, Cancel);

        Assert.Equal(["m2"], (await Outbox.Claim(Nine.AddMinutes(4), 9, cancel: Cancel)).Select(r => r.Mail.Id));
        var again = Assert.Single(await Outbox.Claim(Nine.AddMinutes(5), 9, cancel: Cancel));
        Assert.Equal(("m1", 2, "421 稍后再试"), (again.Mail.Id, again.Attempts, again.Detail));
    }

    [Fact]
    public async Task A_mail_whose_sender_died_becomes_unknown_and_is_never_resent_by_itself()
    {
        await Commit(new Change().Send(Mail("m1"), Mail("m2"), Mail("m3")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Claim(Nine.AddMinutes(1), 1, cancel: Cancel);

        var swept = await Outbox.Sweep(Nine.AddMinutes(1), Nine.AddMinutes(2), Cancel);

        Assert.Equal(["m1"], swept.Select(r => r.Mail.Id));
        Assert.Equal((OutboxState.Unknown, Nine.AddMinutes(2)), (swept[0].State, swept[0].SettledAt));
        Assert.NotEmpty(swept[0].Detail);
        Assert.Equal(["m3"], (await Outbox.Claim(Nine.AddYears(1), 9, cancel: Cancel)).Select(r => r.Mail.Id));
    }

    [Fact]
    public async Task A_late_word_from_the_sender_settles_an_unknown_mail()
    {
        await Commit(new Change().Send(Mail("m1")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Sweep(Nine.AddHours(1), Nine.AddHours(1), Cancel);

        await Outbox.Settle("m1", new Settlement.Sent(), Nine.AddHours(2), Cancel);

        Assert.Equal(OutboxState.Sent, (await Outbox.FindMail("m1", Cancel))!.State);
    }

    [Fact]
    public async Task A_mail_that_was_sent_and_came_back_has_failed_and_may_be_queued_again()
    {
        await Commit(new Change().Send(Mail("sent"), Mail("failed"), Mail("queued")));
        await Outbox.Claim(Nine, 2, cancel: Cancel);
        await Outbox.Settle("sent", new Settlement.Sent(), Nine, Cancel);
        await Outbox.Settle("failed", new Settlement.Failed("550"), Nine, Cancel);
        var back = Nine.AddHours(1);

        foreach (var id in new[] { "sent", "failed", "queued" }) await Outbox.Settle(id, new Settlement.Returned("退信"), back, Cancel);

        var (sent, failed) = ((await Outbox.FindMail("sent", Cancel))!, (await Outbox.FindMail("failed", Cancel))!);
        Assert.Equal((OutboxState.Failed, "退信", back), (sent.State, sent.Detail, sent.SettledAt));
        Assert.Equal((OutboxState.Failed, "550", Nine), (failed.State, failed.Detail, failed.SettledAt));
        Assert.Equal(OutboxState.Queued, (await Outbox.FindMail("queued", Cancel))!.State);
        Assert.True(await Outbox.Requeue("sent", Cancel));
    }

    [Fact]
    public async Task A_mail_is_found_by_the_short_name_that_logs_call_it()
    {
        await Commit(new Change().Send(Mail("m1"), Mail("m2")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);

        var found = Assert.IsType<OutboxRow>(await Outbox.FindByReference(Reference.Of("m1"), Cancel));

        Assert.Equal(("m1", OutboxState.Claimed), (found.Mail.Id, found.State));
        Assert.Null(await Outbox.FindByReference(Reference.Of("m3"), Cancel));
        foreach (var text in new[] { "", "m1", Reference.Of("m1")[..8], "zz", "' or 1=1" }) Assert.Null(await Outbox.FindByReference(text, Cancel));
    }

    [Fact]
    public async Task A_person_may_queue_an_unknown_or_failed_mail_again_and_no_other()
    {
        await Commit(new Change().Send(Mail("unknown"), Mail("cut"), Mail("failed"), Mail("sent"), Mail("queued")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);
        await Outbox.Sweep(Nine.AddHours(1), Nine, Cancel);
        await Outbox.Claim(Nine, 3, cancel: Cancel);
        await Outbox.Settle("cut", new Settlement.Unknown("中断"), Nine, Cancel);
        await Outbox.Settle("failed", new Settlement.Failed("550"), Nine, Cancel);
        await Outbox.Settle("sent", new Settlement.Sent(), Nine, Cancel);

        Assert.True(await Outbox.Requeue("unknown", Cancel));
        Assert.True(await Outbox.Requeue("cut", Cancel));
        Assert.True(await Outbox.Requeue("failed", Cancel));
        Assert.False(await Outbox.Requeue("sent", Cancel));
        Assert.False(await Outbox.Requeue("queued", Cancel));
        Assert.False(await Outbox.Requeue("nowhere", Cancel));

        Assert.Equal(["unknown", "cut", "failed", "queued"], (await Outbox.Claim(Nine, 9, cancel: Cancel)).Select(r => r.Mail.Id));
    }

    [Fact]
    public async Task Claimers_at_the_same_time_never_get_the_same_mail()
    {
        await Commit(new Change().Send(Enumerable.Range(0, 200).Select(i => Mail($"m{i}"))));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAll(Outbox))));

        Assert.Equal(200, claimed.Sum(c => c.Count));
        Assert.Equal(200, claimed.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public async Task Mails_are_found_by_state_kind_instance_address_and_month()
    {
        var urge = Mail("urge", "b@x.example") with { Kind = MailKind.Urge, Month = new(2026, 9) };
        await Commit(new Change().Send(Mail("m1", "a@x.example"), urge, Mail("m2", "a@x.example"), Mail("m3", "b@x.example")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);

        Assert.Equal(["m3", "m2", "urge", "m1"], await Ids(new()));
        Assert.Equal(["m1", "urge", "m2", "m3"], await Ids(new(OldestFirst: true)));
        Assert.Equal(["m2", "urge"], await Ids(new(Skip: 1, Take: 2)));
        Assert.Equal(["m1"], await Ids(new(State: OutboxState.Claimed)));
        Assert.Equal(["urge"], await Ids(new(Kind: MailKind.Urge)));
        Assert.Equal(["m3", "urge"], await Ids(new(Instance: Mail("", "b@x.example").Instance)));
        Assert.Equal(["m2", "m1"], await Ids(new(To: "a@x.example")));
        Assert.Equal(["urge"], await Ids(new(Month: new(2026, 9))));
        Assert.Equal(["m3"], await Ids(new(To: "b@x.example", Month: new(2026, 10), State: OutboxState.Queued)));
    }

    [Fact]
    public async Task Mails_are_counted_in_each_state()
    {
        await Commit(new Change().Send(Mail("m1"), Mail("m2"), Mail("m3")));
        await Outbox.Claim(Nine, 1, cancel: Cancel);

        var counts = await Outbox.CountMails(Cancel);

        Assert.Equal((2, 1, 0), (counts[OutboxState.Queued], counts[OutboxState.Claimed], counts[OutboxState.Sent]));
    }

    [Fact]
    public async Task A_months_mails_are_counted_for_each_address()
    {
        var september = Mail("m4", "a@x.example") with { Month = new(2026, 9) };
        await Commit(new Change().Send(Mail("m1", "a@x.example"), Mail("m2", "a@x.example"), Mail("m3", "b@x.example"), september));

        var counts = await Outbox.CountByRecipient(new(2026, 10), Cancel);

        Assert.Equal([("a@x.example", 2), ("b@x.example", 1)], counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
    }

    private async Task<IEnumerable<string>> Ids(OutboxQuery query) => (await Outbox.Mails(query, Cancel)).Select(r => r.Mail.Id);

    private static async Task<List<string>> ClaimAll(IOutbox outbox)
    {
        var mine = new List<string>();
        while (await outbox.Claim(Nine, 3, cancel: Cancel) is { Count: > 0 } rows) mine.AddRange(rows.Select(r => r.Mail.Id));
        return mine;
    }
}
