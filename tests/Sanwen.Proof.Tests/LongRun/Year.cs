using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>
/// Lives a year: jumps from one moment at which something happens to the next, lets people act and the clock run, hands out the mails,
/// and holds the office to its promises after each of them.
/// </summary>
internal sealed class Year : IDisposable
{
    /// <summary>One in so many of the clock's turns is taken again on a store restored from a backup.</summary>
    private const int ReplayOnceIn = 12, MostReplays = 6;

    /// <summary>Nobody acts at the very moment at which another does, also when all have waited for the office to start.</summary>
    private static readonly TimeSpan OneAfterAnother = TimeSpan.FromSeconds(1);

    private static readonly DateTimeOffset Start = China.At(new(2026, 1, 1), new(8, 0));

    private readonly Dice _dice;
    private readonly Agenda _agenda = new();
    private readonly MailWatch _mails;
    private readonly RecordWatch _records;
    private readonly OfficeWatch _office;
    private readonly Townsfolk _people;
    private readonly YearEvents _events;
    private DateOnly _day;

    public Year(int seed)
    {
        _dice = new(seed);
        Promises = new(seed) { Now = Start };
        var (ledger, lists) = (new Ledger(), new Town(_dice));
        _mails = new(Office, ledger, Promises);
        _records = new(Office, ledger, Promises);
        _office = new(Office, _records, Promises);
        var affairs = new Affairs(Office, lists, ledger, _agenda, _dice, Promises);
        _people = new(new(Office, ledger, _agenda, _dice, Promises), new(Office, ledger, _agenda, _dice, Promises), affairs);
        _events = new(Office, lists, ledger, _agenda, affairs, _dice, Promises);
    }

    public YearOffice Office { get; } = new();

    public Promises Promises { get; }

    public int Acts { get; private set; }

    public int Turns { get; private set; }

    public int Replays { get; private set; }

    public int Mails => _mails.Count;

    private DateTimeOffset Now => Promises.Now;

    /// <param name="end">Nothing that comes later happens any more.</param>
    public async Task Live(int matters, DateTimeOffset end)
    {
        await _events.Begin(matters, Now);
        await Office.Clockwork.EnsureMonth(Now);
        while (await Next() is { } next && next < end)
        {
            Promises.Now = Running(next > Now ? next : Now);
            await NewDay();
            while (_agenda.Next <= Now)
            {
                await _agenda.Take()(Now);
                await Look(byClock: false);
                Acts++;
                if (_agenda.Next <= Now) Promises.Now += OneAfterAnother;
            }

            await Turn();
        }

        await _office.IsAtItsEnd();
    }

    public void Dispose() => Office.Dispose();

    private async Task<DateTimeOffset?> Next()
    {
        var wake = await Office.Store.NextWake();
        return _agenda.Next is { } act && !(wake <= act) ? act : wake;
    }

    /// <summary>The moment itself, or when the office is started again.</summary>
    private DateTimeOffset Running(DateTimeOffset moment) =>
        _events.Down.Where(d => d.From <= moment && moment < d.To).Select(d => (DateTimeOffset?)d.To).Max() ?? moment;

    private async Task NewDay()
    {
        if (China.DateOf(Now) == _day) return;
        var week = China.DateOf(Now).DayNumber / 7 != _day.DayNumber / 7;
        _day = China.DateOf(Now);
        HostZone.Set(HostZone.Year.Last(z => z.From <= _day).Zone);
        await Office.Clockwork.EnsureMonth(Now);
        if (week) await _office.IsSound();
    }

    private async Task Turn()
    {
        var woken = await Office.Store.Due(Now, int.MaxValue);
        if (woken.Count == 0) return;
        using var replay = Replays < MostReplays && _dice.Happens(100 / ReplayOnceIn) ? await Replay.Of(Office) : null;
        await Office.Clockwork.RunDue(Now);
        Turns++;
        if (replay is not null)
        {
            var differs = await replay.Differs(Office, Now);
            Promises.Must(differs is null, () => $"A restored office decides differently: {differs}");
            Replays++;
        }

        await Look(byClock: true);
        await _office.RestsAfter(woken);
    }

    /// <summary>Hands out all mails that wait, and looks at them and at what was written.</summary>
    private async Task Look(bool byClock)
    {
        var office = await Office.Offices.Read();
        while (await Office.Store.Claim(Now, 500) is { Count: > 0 } rows)
        {
            foreach (var mail in rows.Select(r => r.Mail))
            {
                await _mails.See(mail, office, byClock);
                await Office.Store.Settle(mail.Id, new Settlement.Sent(), Now);
                _people.React(mail);
            }
        }

        await _records.Look();
    }
}
