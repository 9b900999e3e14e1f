using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Branches;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Issues;

/// <summary>The small office with two key projects of a branch in a tree of three tiers, on 8 October 2026 at 09:00.</summary>
internal static class ProjectOffice
{
    public const string Secretary = "shuji@x.example", Member = "chengyuan@x.example";
    public const string General = "zongzhi@x.example", Top = "zhihuibu@x.example", WaterHead = "water@x.example";
    public const string Project = "XM-001", Issue = "XM-001-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OfficeHost> OpenProjects(Action<IServiceCollection>? more = null)
    {
        var host = await Open(more: more);
        var change = new Change();
        foreach (var person in People) change.Add(person);
        foreach (var branch in Branches) change.Add(branch);
        change.Add(NewProject(Project, "佛山西站枢纽TOD", "B-1")).Add(NewProject("XM-002", "大沥水厂扩建", "B-1")).Add(NewProject("XM-003", "云东海湖堤", null));
        await host.Write(change);
        return host;
    }

    /// <summary>Raises an issue of the first project, in the secretary's name.</summary>
    public static async Task<ProjectIssue> Raise(this OfficeHost host, params string[] units) => Done(
        await host.Service<Raising>().Raise(Project, Secretary, "地块和河涌交叉，管线迁改没有方案", units, host.Clock.GetUtcNow(), Cancel));

    /// <summary>An issue that the general branch is to decide on, as a unit did not agree.</summary>
    public static async Task<ProjectIssue> Escalated(this OfficeHost host)
    {
        await host.Raise("城建办");
        return Done(await host.Service<Consulting>().Opine(Issue, null, Head, Stance.Disagree, "没有用地指标", host.Clock.GetUtcNow(), Cancel));
    }

    /// <summary>An issue that has come to the top.</summary>
    public static async Task<ProjectIssue> AtTheTop(this OfficeHost host)
    {
        await host.Escalated();
        return Done(await host.Service<TierDeciding>().Decide(Issue, null, General, TierVerdict.Escalated, "需区里协调", host.Clock.GetUtcNow(), Cancel));
    }

    /// <summary>The address in the newest mail about issues of a kind to somebody.</summary>
    public static async Task<string> LinkTo(this OfficeHost host, string person, MailKind kind) =>
        host.Address((await host.Mails(kind)).Last(m => m.To == person && m.Issues.Count > 0 && m.Link is not null));

    public static Task<ProjectIssue> TheIssue(this OfficeHost host) => host.Find<ProjectIssue>(ProjectIssue.IdOf(Issue));

    /// <summary>From today on for a week.</summary>
    public static Task StandIn(this OfficeHost host, string away, string by)
    {
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(8).DateTime);
        return host.Write(new Change().Add(new Substitute { For = away, By = by, From = today, To = today.AddDays(7) }));
    }

    private static ProjectIssue Done(IssueOutcome outcome) => Assert.IsType<IssueOutcome.Done>(outcome).Issue;

    private static Project NewProject(string key, string name, string? branch) => new()
    {
        Key = key,
        Name = name,
        Developer = "城建办",
        PlannedInvestment = 12,
        Money = "亿元",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Branch = branch,
    };

    private static readonly Branch[] Branches =
    [
        new() { Key = "Z-1", Name = "重点项目总指挥部", Tier = Tier.Headquarters, Secretary = Top },
        new() { Key = "G-1", Name = "大沥临时党总支", Tier = Tier.GeneralBranch, Parent = "Z-1", Secretary = General },
        new() { Key = "B-1", Name = "枢纽项目临时党支部", Tier = Tier.Branch, Parent = "G-1", Secretary = Secretary, Members = [Member] },
    ];

    private static readonly Person[] People =
    [
        Person(Secretary, "支部书记", "枢纽公司", Roles.None),
        Person(Member, "支部成员", "枢纽公司", Roles.None),
        Person(General, "总支书记", "大沥镇", Roles.None),
        Person(Top, "总指挥", "区领导", Roles.None),
        Person(WaterHead, "水务所长", "水务所", Roles.UnitHead),
    ];

    private static Person Person(string email, string name, string unit, Roles roles) =>
        new() { Email = email, Name = name, Unit = unit, Roles = roles };
}
