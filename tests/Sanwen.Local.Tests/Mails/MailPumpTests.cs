using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Mails;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Tests.Mails;

public sealed class MailPumpTests : IDisposable
{
    private static readonly MailText Text = new("主题", "正文", "<p>正文</p>");

    private readonly ManualClock _clock = new(Samples.Nine);
    private readonly TempFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly PumpLog _log = new();

    public MailPumpTests() => _store = new(new(_folder["sanwen.db"]));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_mail_that_waits_is_sent_once_in_the_order_of_queueing()
    {
        await Queue("m3", "m1", "m2");
        var sent = new List<string>();
        var pump = Pump(row => Note(sent, row));

        Assert.Equal(3, await pump.Run(Cancel));
        Assert.Equal(0, await pump.Run(Cancel));

        Assert.Equal(["m3", "m1", "m2"], sent);
        Assert.Equal(3, (await _store.CountMails(Cancel))[OutboxState.Sent]);
    }

    [Fact]
    public async Task A_mail_that_makes_the_sender_throw_does_not_hold_up_the_others()
    {
        await Queue("good1", "bad", "good2");
        var pump = Pump(row => row.Mail.Id == "bad" ? throw new InvalidOperationException("坏了") : new Settlement.Sent());

        Assert.Equal(3, await pump.Run(Cancel));

        var bad = (await _store.FindMail("bad", Cancel))!;
        Assert.Equal(OutboxState.Queued, bad.State);
        Assert.Contains("坏了", bad.Detail, StringComparison.Ordinal);
        Assert.Equal(2, (await _store.CountMails(Cancel))[OutboxState.Sent]);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_is_tried_eight_times_and_has_failed_then()
    {
        await Queue("bad");
        var pump = Pump(_ => new Settlement.Sent(), write: (_, _) => throw new FormatException("缺字段"));

        var tries = 0;
        for (var hour = 0; hour < 20; hour++)
        {
            tries += await pump.Run(Cancel);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var bad = (await _store.FindMail("bad", Cancel))!;
        Assert.Equal((8, OutboxState.Failed), (tries, bad.State));
        Assert.Contains("生成邮件时程序出错：缺字段", bad.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_process_claimed_is_unknown_and_not_resent()
    {
        await Queue("m1", "m2");
        await _store.Claim(_clock.GetUtcNow(), 1, cancel: Cancel);
        var sent = new List<string>();

        await Pump(row => Note(sent, row)).Run(Cancel);

        Assert.Equal(["m2"], sent);
        Assert.Equal(OutboxState.Unknown, (await _store.FindMail("m1", Cancel))!.State);
        Assert.Contains(_log.All, l => l.Contains(Reference.Of("m1"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_on_its_way_is_not_taken_for_abandoned_until_it_must_be()
    {
        var pump = Pump(_ => new Settlement.Sent());
        await pump.Run(Cancel);
        await Queue("m1");
        await _store.Claim(_clock.GetUtcNow(), 1, cancel: Cancel);

        _clock.Advance(TimeSpan.FromMinutes(15));
        await pump.Run(Cancel);
        Assert.Equal(OutboxState.Claimed, (await _store.FindMail("m1", Cancel))!.State);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await pump.Run(Cancel);
        Assert.Equal(OutboxState.Unknown, (await _store.FindMail("m1", Cancel))!.State);
    }

    [Fact]
    public async Task As_many_mails_are_on_their_way_at_once_as_the_sender_bears()
    {
        await Queue([.. Enumerable.Range(0, 20).Select(i => $"m{i}")]);
        var sender = new GatedSender(atOnce: 3);

        var run = new MailPump(_store, sender, (_, _) => Task.FromResult(Text), _clock, _log).Run(Cancel);
        await sender.Full;

        Assert.Equal(3, (await _store.CountMails(Cancel))[OutboxState.Claimed]);
        sender.Open();
        Assert.Equal(20, await run);
        Assert.Equal(3, sender.Most);
    }

    [Fact]
    public async Task A_stop_lets_the_mail_on_its_way_arrive_and_takes_no_other()
    {
        await Queue("m1", "m2");
        using var stop = new CancellationTokenSource();
        var pump = Pump(_ =>
        {
            stop.Cancel();
            return new Settlement.Sent();
        });

        Assert.Equal(1, await pump.Run(stop.Token));

        Assert.Equal(OutboxState.Sent, (await _store.FindMail("m1", Cancel))!.State);
        Assert.Equal(OutboxState.Queued, (await _store.FindMail("m2", Cancel))!.State);
    }

    [Fact]
    public async Task The_log_names_mails_and_never_what_they_say()
    {
        await Queue("m1", "m2", "m3");
        var pump = Pump(row => row.Mail.Id switch
        {
            "m1" => new Settlement.Failed("550 chengjian@zumiao.example unknown"),
            "m2" => new Settlement.Retry("451 chengjian@zumiao.example busy", Samples.Nine),
            _ => new Settlement.Unknown("chengjian@zumiao.example"),
        });

        _clock.Advance(TimeSpan.FromMinutes(-1));
        await pump.Run(Cancel);

        Assert.Equal(3, _log.All.Count);
        Assert.DoesNotContain(_log.All, l => l.Contains("zumiao.example", StringComparison.Ordinal) || l.Contains("正文", StringComparison.Ordinal));
    }

    private static Settlement.Sent Note(List<string> sent, OutboxRow row)
    {
        sent.Add(row.Mail.Id);
        return new();
    }

    private Task<bool> Queue(params string[] ids) => _store.Commit(new Change().Send(ids.Select(i => Samples.Mail(i))), Cancel);

    private MailPump Pump(Func<OutboxRow, Settlement> send, Func<Mail, CancellationToken, Task<MailText>>? write = null) =>
        new(_store, new PlainSender(send), write ?? ((_, _) => Task.FromResult(Text)), _clock, _log);
}
