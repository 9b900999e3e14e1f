using Sanwen.Core.Agreements;
using Sanwen.Core.Engine;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Agreements;

/// <summary>People who keep agreements, under a clock that is set.</summary>
internal sealed class AgreementOffice : IDisposable
{
    public const string Keeper = "keeper@x.example", Head = "head@x.example", Officer = "officer@x.example";

    private readonly Clockwork _clockwork;

    public AgreementOffice(string start, params IEnumerable<Agreement> agreements)
    {
        Now = Given.At(start);
        Store.Set(Given.Person(Keeper, "党建专员", "党建办", Roles.Responsible));
        Store.Set(Given.Person(Head, "党建办主任", "党建办", Roles.UnitHead));
        Store.Set(Given.Person(Officer, "督办员", "督查室", Roles.Officer));
        foreach (var agreement in agreements) Store.Set(agreement);
        Offices = new(Store, Given.Policy, Given.Calendar);
        _clockwork = new(Store, Offices, null!);
    }

    public DateTimeOffset Now { get; private set; }

    public MemoryStore Store { get; } = new();

    public OfficeReader Offices { get; }

    public Keeping Keeping => new(Store, Offices);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An agreement as a list brings it.</summary>
    public static Agreement Agreement(string key, string to, string from = "2024-01-01", string keeper = Keeper, params AgreementActivity[] log) => new()
    {
        Key = key,
        Unit = "党建办党支部",
        Counterpart = $"共建单位{key}",
        Level = CounterpartLevel.City,
        SignedOn = Given.Day(from),
        From = Given.Day(from),
        To = Given.Day(to),
        Responsible = keeper,
        Activities = log,
        WakeAt = Given.At($"{from} 00:00"),
    };

    public async Task<Agreement> Find(string key) => (await Store.Find<Agreement>(Core.Agreements.Agreement.IdOf(key), Cancel))!.Value;

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task<AgreementOffice> Until(string text)
    {
        var end = Given.At(text);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            foreach (var id in await Store.Due(Now, 1000, Cancel)) await _clockwork.Advance(id, Now, Cancel);
        }

        Now = end;
        return this;
    }

    /// <summary>Mails as <c>09-15 09:00 keeper 2/1/0: A,B,C</c>: how many expire, have expired, are quiet, and which they are.</summary>
    public IReadOnlyList<string> Mails() =>
    [
        .. Store.Mails.Select(m => FormattableString.Invariant(
            $"{m.At:MM-dd HH:mm} {m.To.Split('@')[0]} {m.Agreements!.Expiring}/{m.Agreements.Expired}/{m.Agreements.Quiet}: {string.Join(',', m.Items.Select(i => i.Key))}")),
    ];

    public void Dispose() => Offices.Dispose();
}
