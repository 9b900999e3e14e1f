using Sanwen.Core.Branches;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>What a ladder costs is told by what it reads, not by a clock.</summary>
public sealed class LadderWorkTests
{
    private static readonly DateTimeOffset Start = China.At(new(2026, 7, 1), new(10, 0));

    [Fact]
    public async Task Twice_the_projects_read_twice_the_records()
    {
        var (few, many) = (await Read(projects: 30), await Read(projects: 60));

        Assert.InRange(many, few, few * 2.2);
        Assert.InRange(few, 30, 30 * 100);
    }

    /// <summary>The records that issues of so many projects read on their way up three tiers, and through a month at the top.</summary>
    private static async Task<int> Read(int projects)
    {
        var cancel = TestContext.Current.CancellationToken;
        var rules = RuleFolder.Read(RehearsedOffice.Seed("policy.json"), RehearsedOffice.Seed("calendar"));
        using var sqlite = new SqliteStore(SqliteOptions.InMemory);
        var store = new CountingStore(sqlite);
        using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
        await store.Commit(Facts(projects), cancel);
        var clockwork = new Clockwork(store, offices, new MonthRunner(store, offices, new BulletinDesk(store, sqlite, offices)));
        await clockwork.EnsureMonth(Start, cancel);
        var raising = new Raising(store, offices);
        foreach (var i in Enumerable.Range(0, projects))
        {
            Assert.IsType<IssueOutcome.Done>(await raising.Raise($"XM-{i}", $"shuji{i}@x.example", "征地受阻", ["城建办"], Start, cancel));
        }

        while (await store.NextWake(cancel) is { } next && next < Start.AddDays(45)) await clockwork.RunDue(next, cancel);
        Assert.All(await sqlite.List<ProjectIssue>(cancel: cancel), i => Assert.Equal("Z", i.Value.At));
        return store.Read;
    }

    private static Change Facts(int projects)
    {
        var change = new Change()
            .Add(Person("head", Roles.UnitHead))
            .Add(Person("zong", Roles.Responsible))
            .Add(Person("zhi", Roles.Responsible))
            .Add(Branch("Z", Tier.Headquarters, null, "zhi"))
            .Add(Branch("G", Tier.GeneralBranch, "Z", "zong"));
        foreach (var i in Enumerable.Range(0, projects))
        {
            change.Add(Person($"shuji{i}", Roles.Responsible)).Add(Branch($"B-{i}", Tier.Branch, "G", $"shuji{i}")).Add(new Project
            {
                Key = $"XM-{i}",
                Name = $"项目{i}",
                Developer = "城建办",
                PlannedInvestment = 100,
                Money = "万元",
                Start = new(2026, 1, 1),
                Due = new(2026, 12, 31),
                Branch = $"B-{i}",
            });
        }

        return change;
    }

    private static Person Person(string name, Roles roles) => new() { Email = $"{name}@x.example", Name = name, Unit = "城建办", Roles = roles };

    private static Branch Branch(string key, Tier tier, string? parent, string secretary) =>
        new() { Key = key, Name = key, Tier = tier, Parent = parent, Secretary = $"{secretary}@x.example" };
}
