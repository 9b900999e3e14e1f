using Sanwen.Core.Engine;
using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Tests.Backups;

/// <summary>The sample office over any store, in the middle of its work.</summary>
internal sealed class LivedOffice : IDisposable
{
    public const string Doer = "xiaoqu@zumiao.example", Matter = "ZM-2026-001", Issue = "XM-DL-01-1";

    public static readonly DateTimeOffset Begins = At(1, "08:00"), MidSeptember = At(17, "15:00");

    private readonly IStore _store;
    private readonly IOutbox _outbox;
    private readonly OfficeReader _offices;
    private readonly Clockwork _clockwork;

    /// <param name="at">Where it takes up its work.</param>
    public LivedOffice(IStore store, IOutbox outbox, DateTimeOffset at)
    {
        (_store, _outbox, Clock) = (store, outbox, new(at));
        var rules = RuleFolder.Read(Seeds.Policy, Seeds.Calendar);
        _offices = new(store, rules.Policy, rules.Calendar);
        _clockwork = new(store, _offices, new(store, _offices, new(store, outbox, _offices)));
        First = new(store, new(store, _offices), rules.Policy, Clock);
    }

    public static string Round { get; } = AskRound.IdOf(new(2026, 9), Question.Progress, Doer);

    public ManualClock Clock { get; }

    private FirstLists First { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateTimeOffset At(int day, string time) => China.At(new(2026, 9, day), TimeOnly.Parse(time, null));

    /// <summary>People have answered, one with a picture; an issue is disputed; mails have ended in every way, and some wait.</summary>
    public static async Task Live(IStore store, IOutbox outbox, IBlobs files)
    {
        using var office = new LivedOffice(store, outbox, Begins);
        await office.First.Sample(Cancel);
        await office.Until(At(15, "10:00"));
        await office.Send(all: true);
        await office.Answer(new(Matter, "86", "外立面已完成", Evidence: [new(await files.Save(new MemoryStream([0xFF, 0xD8, 0xFF, 7]), Cancel), "现场.jpg", "image/jpeg", 4)]));
        await new Raising(store, office._offices).Raise(
            "XM-DL-01", "dl01-shuji@zumiao.example", "取水管线穿越桥下空间", ["大沥镇征地拆迁办公室"], office.Now, Cancel);
        await new Consulting(store, office._offices).Opine(
            Issue, null, "dl-zhengchai@zumiao.example", Stance.Disagree, "需先调整控规", office.Now, Cancel);
        await new Answering(store, office._offices).SaveDraft(Round, [new("ZM-2026-002", "7", "还没写完", false)], office.Now, Cancel);
        await office.Until(MidSeptember);
        await office.Send(all: false);
    }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Task<ReplyOutcome> Answer(ReplyLine line) => new Answering(_store, _offices).Reply(Round, Doer, [line], Now, Cancel);

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task Until(DateTimeOffset end)
    {
        await _clockwork.EnsureMonth(Now, Cancel);
        while (await _store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Clock.Advance(next - Now);
            await _clockwork.RunDue(Now, Cancel);
        }

        Clock.Advance(end - Now);
    }

    public void Dispose() => _offices.Dispose();

    /// <summary>Sends what waits: all of it, or one mail to each end there is, so that some still wait.</summary>
    private async Task Send(bool all)
    {
        Settlement[] ends =
        [
            new Settlement.Sent("抄送被拒收"), new Settlement.Failed("地址不存在"), new Settlement.Unknown("连接中断"),
            new Settlement.Retry("对方繁忙", Now.AddMinutes(7)),
        ];
        var claimed = await _outbox.Claim(Now, all ? 10_000 : ends.Length, cancel: Cancel);
        foreach (var (row, i) in claimed.Select((r, i) => (r, i)))
        {
            await _outbox.Settle(row.Mail.Id, all ? new Settlement.Sent() : ends[i], Now.AddSeconds(i), Cancel);
        }
    }
}
