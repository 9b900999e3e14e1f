using System.Globalization;
using Sanwen.Core.Branches;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Tests.Orchestrations.Issues;

/// <summary>Headquarters over a general branch over as many project branches as wanted, each with a project of its own.</summary>
internal static class Tiers
{
    public const string Chief = "chief@x.example", General = "general@x.example", Deputy = "deputy@x.example",
        Planning = "planning@x.example", Power = "power@x.example";

    public const string PlanningUnit = "规划所", PowerUnit = "供电所";

    /// <summary>The key of the n-th project; its first issue is <c>重点-001-1</c>.</summary>
    public static string Project(int number) => string.Create(CultureInfo.InvariantCulture, $"重点-{number:000}");

    /// <summary>The key of the branch on the n-th project.</summary>
    public static string Branch(int number) => string.Create(CultureInfo.InvariantCulture, $"支-{number:000}");

    public static string Issue(int project) => $"{Project(project)}-1";

    public static string Secretary(int branch) => string.Create(CultureInfo.InvariantCulture, $"s{branch:000}@x.example");

    public static string Member(int branch) => string.Create(CultureInfo.InvariantCulture, $"m{branch:000}@x.example");

    /// <param name="projects">How many projects there are; nothing was invested in any of them.</param>
    /// <param name="start">When they were begun.</param>
    public static Change Of(int projects, DateOnly? start = null)
    {
        var change = new Change()
            .Add(Person(Chief)).Add(Person(General)).Add(Person(Deputy))
            .Add(Person(Planning, PlanningUnit)).Add(Person(Power, PowerUnit))
            .Add(Branch("指挥部", Tier.Headquarters, Chief, null)).Add(Branch("总支", Tier.GeneralBranch, General, "指挥部"));
        for (var n = 1; n <= projects; n++)
        {
            change.Add(Person(Secretary(n))).Add(Person(Member(n))).Add(Branch(Branch(n), Tier.Branch, Secretary(n), "总支") with { Members = [Member(n)] });
            change.Add(Built(Project(n), Branch(n), start));
        }

        return change;
    }

    public static Project Built(string key, string branch, DateOnly? start = null) => new()
    {
        Key = key,
        Name = $"{key}工程",
        Developer = PlanningUnit,
        PlannedInvestment = 1000,
        Money = "万元",
        Start = start ?? new(2026, 8, 1),
        Due = new(2028, 12, 31),
        Branch = branch,
    };

    private static Person Person(string email, string? heads = null) => new()
    {
        Email = email,
        Name = email.Split('@')[0],
        Unit = heads ?? "党群办",
        Roles = heads is null ? default : Roles.UnitHead,
    };

    private static Branch Branch(string key, Tier tier, string secretary, string? parent) =>
        new() { Key = key, Name = $"{key}（临时）", Tier = tier, Secretary = secretary, Parent = parent };
}
