using Sanwen.Core.Engine;
using Sanwen.Core.Findings;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Findings;

/// <summary>
/// 城建办 and 水务所 with their heads, two officers, and a grid member. Its clock is moved by hand; whatever is due on the way
/// happens at its time.
/// </summary>
internal sealed class FindingOffice : IDisposable
{
    public const string WaterHead = "water@x.example", Grid = "grid@x.example", SecondOfficer = "officer2@x.example";

    public static readonly Evidence Photo = new("00000000000000000000000000000001", "现场.jpg", "image/jpeg", 3);

    public FindingOffice(string start)
    {
        Now = Given.At(start);
        foreach (var person in Given.Office().People.Values) Store.Set(person);
        Store.Set(Given.Person(WaterHead, "水务所长", "水务所", Roles.UnitHead));
        Store.Set(Given.Person(Grid, "网格员", "综治办", Roles.None));
        Store.Set(Given.Person(SecondOfficer, "督办员乙", "督查室", Roles.Officer));
        Offices = new(Store, Given.Policy, Given.Calendar);
    }

    public DateTimeOffset Now { get; set; }

    public MemoryStore Store { get; } = new();

    public OfficeReader Offices { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A finding of a programme that was reported just now.</summary>
    public static async Task<(FindingOffice Office, string Key)> Reported(string at, string programme = "创文", string severity = "一般")
    {
        var office = new FindingOffice(at);
        var found = new NewFinding(programme, "井盖缺失", "升平路", "", severity, "") { Evidence = [Photo] };
        var outcome = await new Reporting(office.Store, office.Offices).Report(found, Grid, office.Now, Cancel);
        return (office, Assert.IsType<Outcome<Finding>.Done>(outcome).Value.Key);
    }

    /// <summary>The same, verified and dispatched to 城建办.</summary>
    public static async Task<(FindingOffice Office, string Key)> Dispatched(string at, string programme = "创文", string severity = "一般")
    {
        var (office, key) = await Reported(at, programme, severity);
        await office.Done(key, Given.Officer, new(FindingAct.Verify));
        await office.Done(key, Given.Officer, new(FindingAct.Dispatch, Unit: "城建办", Leader: Given.Leader));
        return (office, key);
    }

    public Task<FindingOutcome> Take(string key, string by, FindingDeed deed, int? turn = null) =>
        new FindingHandling(Store, Offices).Take(key, turn, by, deed, Now, Cancel);

    public async Task<Finding> Done(string key, string by, FindingDeed deed) => Assert.IsType<FindingOutcome.Done>(await Take(key, by, deed)).Finding;

    public async Task<string> Refused(string key, string by, FindingDeed deed) => Assert.IsType<FindingOutcome.Refused>(await Take(key, by, deed)).Reason;

    public async Task<Finding> Finding(string key) => (await Store.Find<Finding>(Core.Findings.Finding.IdOf(key), Cancel))!.Value;

    public async Task<FindingStanding> Standing(string key) => FindingStanding.Of(await Finding(key), await Offices.Read(Cancel), Now);

    public Task<Office> Read() => Offices.Read(Cancel);

    public void Set(Matter matter) => Store.Set(matter);

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task Until(string text)
    {
        var (end, clockwork) = (Given.At(text), new Clockwork(Store, Offices, null!));
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            foreach (var id in await Store.Due(Now, 100, Cancel)) await clockwork.Advance(id, Now, Cancel);
        }

        Now = end;
    }

    /// <summary>The mails about findings since a number of them, as <c>10-14 09:00 Urge head@x.example</c>.</summary>
    public IReadOnlyList<string> Mails(int since = 0) =>
        [.. Store.Mails.Where(m => m.Finding is not null).Skip(since).Select(m => $"{Time.China.Stamp(m.At)[5..]} {m.Finding} {m.To}{string.Concat(m.Cc.Select(c => $" +{c}"))}")];

    public void Dispose() => Offices.Dispose();
}
