using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Issues;

/// <summary>
/// A headquarters H over a general branch Z over the branch B of project P-1, and three units with heads. Its clock is moved by
/// hand; whatever is due on the way happens at its time.
/// </summary>
internal sealed class IssueOffice : IDisposable
{
    public const string Shuji = "shuji@x.example", Member = "member@x.example", Zong = "zong@x.example", Zhi = "zhi@x.example",
        Water = "water@x.example", Land = "land@x.example", Deputy = "deputy@x.example", Road = "road@x.example", Stranger = "stranger@x.example",
        Officer = "officer@x.example";

    public const string First = "P-1-1";

    public IssueOffice(string start)
    {
        Now = Given.At(start);
        Person[] people =
        [
            Given.Person(Shuji, "支部书记", "指挥部办公室", Roles.Responsible), Given.Person(Member, "支部委员", "指挥部办公室", Roles.Responsible),
            Given.Person(Zong, "总支书记", "重点项目中心", Roles.SupervisingLeader), Given.Person(Zhi, "总指挥", "领导班子", Roles.PrincipalLeader),
            Given.Person(Water, "水利所长", "水利所", Roles.UnitHead), Given.Person(Land, "规划所长", "规划所", Roles.UnitHead),
            Given.Person(Deputy, "规划所副所长", "规划所", Roles.UnitHead), Given.Person(Road, "公路所长", "公路所", Roles.UnitHead),
            Given.Person(Stranger, "路人", "别处", Roles.Responsible), Given.Person(Officer, "督办员", "督查室", Roles.Officer),
        ];
        foreach (var person in people) Store.Set(person);
        Store.Set(Branch("H", Tier.Headquarters, null, Zhi));
        Store.Set(Branch("Z", Tier.GeneralBranch, "H", Zong));
        Store.Set(Branch("B", Tier.Branch, "Z", Shuji) with { Members = [Member] });
        Store.Set(Project("P-1"));
        Offices = new(Store, Given.Policy, Given.Calendar);
    }

    public DateTimeOffset Now { get; set; }

    public MemoryStore Store { get; } = new();

    public OfficeReader Offices { get; }

    public Consulting Consulting => new(Store, Offices);

    public TierDeciding Tiers => new(Store, Offices);

    public Handling Handling => new(Store, Offices);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Branch Branch(string key, Tier tier, string? parent, string secretary) =>
        new() { Key = key, Name = $"{key}支部", Tier = tier, Parent = parent, Secretary = secretary };

    public static Project Project(string key) => new()
    {
        Key = key,
        Name = $"项目{key}",
        Developer = "公路所",
        PlannedInvestment = 1000,
        Money = "万元",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Basis = ProgressBasis.HalfMonths,
        Branch = "B",
    };

    public static IssueOffice With(string start, params Entity[] more)
    {
        var office = new IssueOffice(start);
        foreach (var entity in more) office.Store.Set(entity);
        return office;
    }

    public Task<IssueOutcome> Raise(string by = Shuji, string project = "P-1", string title = "河涌改道", params string[] units) =>
        new Raising(Store, Offices).Raise(project, by, title, units.Length == 0 ? ["水利所", "规划所"] : units, Now, Cancel);

    /// <summary>Raises P-1-1, consulting two units.</summary>
    public static async Task<IssueOffice> Raised(string at)
    {
        var office = new IssueOffice(at);
        Assert.IsType<IssueOutcome.Done>(await office.Raise());
        return office;
    }

    /// <summary>P-1-1, disagreed upon at once, so that the general branch is to decide.</summary>
    public static async Task<IssueOffice> Escalated(string at)
    {
        var office = await Raised(at);
        Assert.IsType<IssueOutcome.Done>(await office.Opine(Water, Stance.Disagree, "行洪不足"));
        return office;
    }

    public Task<IssueOutcome> Opine(string by, Stance stance = Stance.Agree, string words = "", int? number = null) =>
        Consulting.Opine(First, number, by, stance, words, Now, Cancel);

    public Task<IssueOutcome> Again(string by, params string[] units) => Consulting.Again(First, by, units, Now, Cancel);

    public Task<IssueOutcome> Decide(string by, TierVerdict verdict, string reason = "", int? number = null) =>
        Tiers.Decide(First, number, by, verdict, reason, Now, Cancel);

    public Task<IssueOutcome> ReportUp(string by, string reason = "超出支部权限") => Handling.ReportUp(First, by, reason, Now, Cancel);

    public Task<IssueOutcome> Close(string by, string resolution = "已改道") => Handling.Close(First, by, resolution, Now, Cancel);

    public Task<Outcome<Project>> CloseProject(string by, string project = "P-1") =>
        new ClosingProjects(Store, Offices).Close(project, by, Now, Cancel);

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task<IssueOffice> Until(string text)
    {
        var end = Given.At(text);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            foreach (var id in await Store.Due(Now, 100, Cancel)) await Advance(id);
        }

        Now = end;
        return this;
    }

    public async Task Advance(string id)
    {
        var office = await Offices.Read(Cancel);
        var stored = await Store.Find<ProjectIssue>(id, Cancel);
        var step = IssueRules.Advance(stored!.Value, office, Now);
        Assert.True(await Store.Commit(new Change().Put(stored, step.Issue, step.Notes).Send(step.Mails), Cancel));
    }

    public async Task<ProjectIssue> Issue(string key = First) => (await Store.Find<ProjectIssue>(ProjectIssue.IdOf(key), Cancel))!.Value;

    /// <summary>Where the issue is, as <c>待决 总支</c>.</summary>
    public async Task<string> Where(string key = First)
    {
        var issue = await Issue(key);
        var office = await Offices.Read(Cancel);
        return $"{issue.State.Name()} {office.Branches[issue.At].Tier.Name()}";
    }

    /// <summary>Mails from a moment on, as <c>09-03 10:00 escalation zong</c>; a mail without a link ends in a bar.</summary>
    public IReadOnlyList<string> MailsSince(string text) =>
    [
        .. Store.Mails.Where(m => m.At >= Given.At(text))
            .Select(m => FormattableString.Invariant($"{m.At:MM-dd HH:mm} {m.Kind.Word()} {m.To.Split('@')[0]}{(m.Link is null ? "|" : "")}")),
    ];

    public async Task<IReadOnlyList<JournalEntry>> Journal(string key = First) => await Store.Journal(ProjectIssue.IdOf(key), Cancel);

    public void Dispose() => Offices.Dispose();
}
