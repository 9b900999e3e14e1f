using Sanwen.Core.Engine;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Mails;
using Sanwen.Web.Hosting;

namespace Sanwen.Proof.Office;

/// <summary>
/// The product's own composition over a data folder on the disk, from one moment at which something happens to the next. It says
/// what it is about to do before it does it, a line each, so that whoever kills it knows what it was doing.
/// </summary>
internal sealed class Life : IAsyncDisposable
{
    private static readonly DateTimeOffset Begins = China.At(new(2026, 9, 1), new(8, 0)), Ends = China.StartOf(new(2026, 10, 16));

    private readonly FileClock _clock;
    private readonly WebApplication _app;

    public Life(string folder)
    {
        var data = new DataFolder(folder);
        RuleFolder.Put(data);
        _clock = new(Path.Combine(folder, "clock"), Begins);
        _app = OfficeHost.Build(data, RuleFolder.Read(data.Policy, data.Calendar), new("http://localhost"), host =>
        {
            host.Logging.ClearProviders();
            host.Services.AddSingleton<TimeProvider>(_clock);
        });
    }

    public async Task Begin()
    {
        await Get<FirstLists>().Sample();
        _clock.Now = Begins;
    }

    /// <param name="seed">What people do follows from it.</param>
    public async Task Go(int seed)
    {
        var people = new People(Get<IStore>(), Get<Core.Rounds.Answering>(), Get<Core.Approvals.Deciding>(), seed);
        var (store, clockwork) = (Get<IStore>(), Get<Clockwork>());
        await Resend();
        while (true)
        {
            await people.Act(_clock.Now);
            Say("advancing");
            await clockwork.EnsureMonth(_clock.Now);
            await clockwork.RunDue(_clock.Now);
            Say("sending");
            await Get<MailPump>().Run();
            Say("looking");
            var next = Earlier(await store.NextWake(), await people.Next(_clock.Now));
            if (next is null || next >= Ends) break;
            Say("moving on");
            _clock.Now = next.Value;
        }

        Say("done");
    }

    public static void Say(string words) => Console.Out.WriteLine(words);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>What the administrator does after each start: of a mail of which nobody knows whether it went out, the resending is asked for.</summary>
    private async Task Resend()
    {
        Say("sweeping");
        await Get<MailPump>().Run();
        foreach (var row in await Get<IOutbox>().Mails(new(Take: 1000, State: OutboxState.Unknown)))
        {
            Say($"unknown {row.Mail.Id}");
            await Get<IOutbox>().Requeue(row.Mail.Id);
        }
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
