using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Engine;

/// <summary>An office on its real store, whose clock is moved by hand: everything due on the way happens at its time.</summary>
internal sealed class LivingOffice : IDisposable
{
    public const string Jia = "jia@x.example", Yi = "yi@x.example", Head = "head@x.example", Leader = "leader@x.example",
        Principal = "principal@x.example", Officer = "officer@x.example";

    private readonly TempFolder _folder = new();

    public LivingOffice(string start)
    {
        Now = At(start);
        var rules = RuleFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"), Path.Combine(AppContext.BaseDirectory, "seeds", "calendar"));
        Store = new(new SqliteOptions(_folder["sanwen.db"], Durable: false));
        Offices = new(Store, rules.Policy, rules.Calendar);
        Bulletins = new(Store, Store, Offices);
        Clockwork = new(Store, Offices, new MonthRunner(Store, Offices, Bulletins));
    }

    public DateTimeOffset Now { get; private set; }

    public SqliteStore Store { get; }

    public OfficeReader Offices { get; }

    public BulletinDesk Bulletins { get; }

    public Clockwork Clockwork { get; }

    public Answering Answering => new(Store, Offices);

    public Applying Applying => new(Store, Offices);

    public Deciding Deciding => new(Store, Offices);

    public Assigning Assigning => new(Store, Offices);

    public Importing Importing => new(Store, Offices);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateTimeOffset At(string text) => China.At(
        DateOnly.ParseExact(text[..10], "yyyy-MM-dd", null), TimeOnly.ParseExact(text[11..], "HH:mm", null));

    /// <summary>The people of a small office, and two matters of the first and one of the second.</summary>
    public async Task<LivingOffice> Settled()
    {
        Person[] people =
        [
            Person(Jia, "甲", Roles.Responsible), Person(Yi, "乙", Roles.Responsible), Person(Head, "主任", Roles.UnitHead),
            Person(Leader, "分管领导", Roles.SupervisingLeader), Person(Principal, "主要领导", Roles.PrincipalLeader),
            Person(Officer, "督办员", Roles.Officer),
        ];
        var change = people.Aggregate(new Change(), (c, p) => c.Add(p));
        foreach (var (key, person) in (ValueTuple<string, string>[])[("A-1", Jia), ("A-2", Jia), ("B-1", Yi)]) change.Add(Matter(key, person));
        Assert.True(await Store.Commit(change, Cancel));
        return this;
    }

    public static Matter Matter(string key, string person) => new()
    {
        Key = key,
        Title = $"事项{key}",
        LeadUnit = "城建办",
        Responsible = person,
        Leader = Leader,
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Progress = 50,
    };

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task Until(string text)
    {
        var end = At(text);
        await Clockwork.EnsureMonth(Now, Cancel);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            await Clockwork.RunDue(Now, Cancel);
        }

        Now = end;
    }

    public async Task<Matter> MatterOf(string key) => (await Store.Find<Matter>(key, Cancel))!.Value;

    /// <summary>Mails so far as <c>kind to matters</c>, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Mails(MailKind? kind = null) =>
    [
        .. (await Store.Mails(new(Take: 1000, Kind: kind, OldestFirst: true), Cancel))
            .Select(r => $"{r.Mail.Kind.Word()} {r.Mail.To.Split('@')[0]} {string.Join('+', r.Mail.Matters.Select(m => m.Id))}"),
    ];

    public void Dispose()
    {
        Offices.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }

    private static Person Person(string email, string name, Roles roles) =>
        new() { Email = email, Name = name, Unit = "城建办", Roles = roles };
}
