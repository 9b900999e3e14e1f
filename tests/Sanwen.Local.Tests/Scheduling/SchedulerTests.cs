using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Mails;
using Sanwen.Local.Scheduling;
using Sanwen.Local.Store;
using Sanwen.Local.Tests.Mails;
using Sanwen.Local.Tests.Store;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Tests.Scheduling;

public sealed class SchedulerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_month_opens_by_itself_and_its_questions_go_out()
    {
        using var folder = new TempFolder();
        using var store = new SqliteStore(new(folder["sanwen.db"], Durable: false));
        var clock = new ManualClock(new(2026, 10, 8, 8, 59, 30, China.Offset));
        var matter = Samples.Matter("ZM-1");
        await store.Commit(new Change().Add(Samples.Person(matter.Responsible)).Add(matter), Cancel);
        var sent = Channel.CreateUnbounded<Mail>();
        using var offices = new OfficeReader(store, Policy(), new WorkCalendar([Days()]));
        var clockwork = new Clockwork(store, offices, new MonthRunner(store, offices, new BulletinDesk(store, store, offices)));
        var poke = new Poke();
        using var scheduler = new Scheduler(
            clockwork,
            store,
            Pump(store, sent, clock),
            new(new WorkCalendar([Days()]), NullLogger<CalendarWatch>.Instance),
            new(store, new(), NullLogger<ClockWatch>.Instance),
            poke,
            new(),
            clock,
            NullLogger<Beat>.Instance);

        await scheduler.StartAsync(Cancel);
        while (clock.Waiting.Count < 2) await Task.Yield();
        Assert.Equal(0, sent.Reader.Count);
        clock.Advance(TimeSpan.FromSeconds(30));
        var mail = await sent.Reader.ReadAsync(Cancel);
        await scheduler.StopAsync(Cancel);

        Assert.Equal((MailKind.Ask, matter.Responsible, new YearMonth(2026, 10)), (mail.Kind, mail.To, mail.Month));
        Assert.Equal(OutboxState.Sent, (await store.FindMail(mail.Id, Cancel))!.State);
    }

    private static MailPump Pump(SqliteStore store, Channel<Mail> sent, ManualClock clock) => new(
        store,
        new PlainSender(row =>
        {
            sent.Writer.TryWrite(row.Mail);
            return new Settlement.Sent();
        }),
        (_, _) => Task.FromResult(new MailText("", "", "")),
        clock,
        NullLogger<MailPump>.Instance);

    private static Policy Policy() => PolicyFile.Read(Seed("policy.json"), "policy.json");

    private static YearDays Days() => CalendarFile.Read(Seed("calendar/2026.json"), "2026.json");

    private static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name));
}
