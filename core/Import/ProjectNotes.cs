using Sanwen.Core.Branches;

namespace Sanwen.Core.Import;

/// <summary>What is allowed in lists of branches and projects and yet likely to surprise later.</summary>
internal static class ProjectNotes
{
    public static IEnumerable<string> Of(ImportPlan plan) => PlanNotes.Lines(
    [
        ("个支部、总支没有上级，问题到此不再上报", [.. plan.Branches
            .Select(b => b.Value)
            .Where(b => b.Parent is null && b.LapsedOn is null && b.Tier != Tier.Headquarters)
            .Select(b => b.Key)]),
        ("个党组织已撤销，有改动但仍为已撤销", [.. plan.Branches
            .Where(b => b.State == ImportState.Changed && b.Value.LapsedOn is not null)
            .Select(b => b.Value.Key)]),
        ("个项目没有临时党支部，不能提出急难险重问题", [.. plan.Projects
            .Select(p => p.Value)
            .Where(p => p.Branch is null && p.ClosedOn is null)
            .Select(p => p.Key)]),
        ("个项目已办结，有改动但仍为已办结", [.. plan.Projects
            .Where(p => p.State == ImportState.Changed && p.Value.ClosedOn is not null)
            .Select(p => p.Value.Key)]),
        ("个项目改了单位，已报的完成投资不换算，数字从此按新单位计", [.. plan.Projects
            .Where(p => p.Before is { Investments.Count: > 0 } before && before.Money != p.Value.Money)
            .Select(p => p.Value.Key)]),
    ]);
}
