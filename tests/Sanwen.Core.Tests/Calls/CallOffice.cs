using Sanwen.Core.Calls;
using Sanwen.Core.Engine;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Calls;

/// <summary>Three units that nominate and three judges, one of whom is of a unit that nominates, under a clock that is set.</summary>
internal sealed class CallOffice : IDisposable
{
    public const string Shatang = "shatang@x.example", Huijing = "huijing@x.example", Dongsheng = "dongsheng@x.example";
    public const string JudgeA = "judge-a@x.example", JudgeB = "judge-b@x.example", OwnJudge = "judge-shatang@x.example";
    public const string Principal = "principal@x.example", Officer = "officer@x.example";

    private readonly Clockwork _clockwork;

    public CallOffice(string start)
    {
        Now = Given.At(start);
        Person[] people =
        [
            Given.Person(Shatang, "沙塘书记", "沙塘社区", Roles.Responsible | Roles.UnitHead),
            Given.Person(Huijing, "惠景书记", "惠景社区", Roles.Responsible | Roles.UnitHead),
            Given.Person(Dongsheng, "东升书记", "东升村", Roles.Responsible | Roles.UnitHead),
            Given.Person(OwnJudge, "沙塘委员", "沙塘社区", Roles.Responsible),
            Given.Person(JudgeA, "评委甲", "党建办", Roles.UnitHead),
            Given.Person(JudgeB, "评委乙", "纪检办", Roles.UnitHead),
            Given.Person(Principal, "主要领导", "领导班子", Roles.PrincipalLeader),
            Given.Person(Officer, "督办员", "督查室", Roles.Officer),
        ];
        foreach (var person in people) Store.Set(person);
        Store.Set(Call);
        Offices = new(Store, Given.Policy, Given.Calendar);
        _clockwork = new(Store, Offices, null!);
    }

    public static Call Call { get; } = new()
    {
        Key = "JB-1",
        Title = "活力支部竞标",
        Fund = 20,
        Money = "万元",
        Most = 12,
        Units = ["沙塘社区", "惠景社区", "东升村"],
        OpensOn = new(2026, 9, 1),
        NominateBy = new(2026, 9, 15),
        ScoreBy = new(2026, 9, 24),
        Criteria = [new("创新性", 60), new("可行性", 40)],
        Judges = [JudgeA, JudgeB, OwnJudge],
        WakeAt = Given.At("2026-09-01 00:00"),
    };

    public DateTimeOffset Now { get; private set; }

    public MemoryStore Store { get; } = new();

    public OfficeReader Offices { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task<CallOffice> Until(string text)
    {
        var end = Given.At(text);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            foreach (var id in await Store.Due(Now, 100, Cancel)) await _clockwork.Advance(id, Now, Cancel);
        }

        Now = end;
        return this;
    }

    public async Task<Call> TheCall() => (await Store.Find<Call>(Call.Id, Cancel))!.Value;

    public Task<Outcome<Call>> Nominate(string head, decimal asked = 10, string title = "项目", string? by = null) =>
        new Nominating(Store, Offices).Nominate("JB-1", head, by ?? head, new(title, "方案", asked, new(2027, 6, 30), head), Now, Cancel);

    /// <summary>The same points for every nomination that the judge may score.</summary>
    public Task<Outcome<Call>> Score(string judge, params decimal?[] points) => new Judging(Store, Offices).Score(
        "JB-1", judge, judge, Enumerable.Range(1, 3).ToDictionary(n => n, IReadOnlyList<decimal?> (_) => points), Now, Cancel);

    public Task<Outcome<Call>> Grant(string by, string words, params decimal?[] amounts) =>
        new Granting(Store, Offices).Decide("JB-1", by, [.. amounts.Select((a, i) => new GrantLine(i + 1, a, ""))], words, Now, Cancel);

    /// <summary>Nominated by all three, closed, and the judges asked.</summary>
    public static async Task<CallOffice> Scoring()
    {
        var office = await new CallOffice("2026-09-01 09:00").Until("2026-09-02 10:00");
        foreach (var head in new[] { Shatang, Huijing, Dongsheng }) Assert.IsType<Outcome<Call>.Done>(await office.Nominate(head));
        return await office.Until("2026-09-16 10:00");
    }

    /// <summary>Mails about the call from a moment on, as <c>09-15 18:00 Score judge-a</c>.</summary>
    public IReadOnlyList<string> MailsSince(string text) =>
    [
        .. Store.Mails.Where(m => m.Kind == MailKind.Call && m.At >= Given.At(text))
            .Select(m => FormattableString.Invariant($"{m.At:MM-dd HH:mm} {m.CallNews} {m.To.Split('@')[0]}")),
    ];

    public void Dispose() => Offices.Dispose();
}
