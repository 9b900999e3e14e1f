using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

/// <summary>Lists of branches, projects and investments for the import's tests, and an office that has some.</summary>
internal static class Registry
{
    public const string BranchHeader = "编号|名称|层级|上级|书记|成员|成立日期";

    public const string ProjectHeader = "编号|项目|建设单位|年度计划投资|单位|开始日期|完成时限|进度口径|临时党支部";

    /// <summary>A headquarters over a general branch over a branch, whose project has 300 万元 of 1000 by July.</summary>
    public static readonly Office Registered = Staffed
        .With(ABranch("HQ", "总指挥部", Tier.Headquarters, null, "li@x.example"))
        .With(ABranch("GB", "总支", Tier.GeneralBranch, "HQ", "wang1@x.example"))
        .With(ABranch("B1", "一支部", Tier.Branch, "GB", "zhang@x.example") with { Members = ["wang2@x.example"], FoundedOn = new(2026, 7, 15) })
        .With(AProject("P1", "B1") with { Investments = [new(new(2026, 5), 200, default, "x"), new(new(2026, 7), 300, default, "x")], Issues = 2 });

    public static Branch ABranch(string key, string name, Tier tier, string? parent, string secretary) =>
        new() { Key = key, Name = name, Tier = tier, Parent = parent, Secretary = secretary };

    public static Project AProject(string key, string? branch) => new()
    {
        Key = key,
        Name = $"项目{key}",
        Developer = "城建办",
        PlannedInvestment = 1000,
        Money = "万元",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Branch = branch,
    };

    public static Sheet BranchSheet(params IEnumerable<string> rows) => Sheet("branches.csv", rows.Prepend(BranchHeader));

    public static Sheet ProjectSheet(params IEnumerable<string> rows) => Sheet("projects.csv", rows.Prepend(ProjectHeader));

    public static Sheet InvestmentSheet(params IEnumerable<string> rows) => Sheet("investments.csv", rows.Prepend("编号|月份|完成投资"));

    public static IEnumerable<string> Told(this ImportPlan plan) => plan.Problems.Select(p => p.ToString());

    /// <summary>The branches as the plan leaves them.</summary>
    public static Office After(this ImportPlan plan, Office office)
    {
        Assert.Empty(plan.Problems);
        office = plan.Branches.Aggregate(office, (o, b) => o.With(b.Value));
        return plan.Projects.Aggregate(office, (o, p) => o.With(p.Value));
    }
}
