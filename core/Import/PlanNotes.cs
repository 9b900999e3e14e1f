using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Import;

/// <summary>What is allowed in a list and yet likely to surprise later.</summary>
internal static class PlanNotes
{
    private const int Named = 10;

    public static IEnumerable<string> Of(ImportPlan plan, PeopleIndex people, Office office)
    {
        var units = plan.People.Select(p => p.Value.Unit).ToHashSet(StringComparer.Ordinal);
        if (plan.Matters.Count > 0) units.UnionWith(plan.Matters.Select(m => people.UnitOf(m.Value.Responsible)));
        var headless = people.UnitsWithoutHead().Where(units.Contains).ToList();

        (string What, IReadOnlyList<string> Which)[] notes =
        [
            ("个单位有承办人但没有单位负责人，催办邮件不会抄送单位负责人", headless),
            ("项没有分管领导，督办单将无分管领导可送", Keys(plan.Matters.Where(m => m.Value.Leader is null))),
            ("项当前进度不到 1%，如果本意是百分之几十，请改写为百分数", Keys(plan.Matters.Where(IsTinyProgress))),
            ("项已销号，有改动但仍为已销号", Keys(plan.Matters.Where(
                m => m.State == ImportState.Changed && m.Value.Status == MatterStatus.Closed))),
            ("项已结转到新年度，有改动但仍为已结转", Keys(plan.Matters.Where(
                m => m.State == ImportState.Changed && m.Value.Status == MatterStatus.CarriedOver))),
        ];
        var noAdministrator = plan.People.Count > 0 && !people.People.Any(p => p.Is(Roles.Administrator));
        return
        [
            .. Lines(notes),
            .. noAdministrator && office.Having(Roles.Administrator).Count > 0 ? ["导入后不再有管理员。"] : Array.Empty<string>(),
        ];
    }

    /// <summary>A line for each of the notes that anything falls under, with how many and which.</summary>
    public static IEnumerable<string> Lines(IEnumerable<(string What, IReadOnlyList<string> Which)> notes) =>
        notes.Where(n => n.Which.Count > 0).Select(n => $"{n.Which.Count} {n.What}：{Some(n.Which)}。");

    private static bool IsTinyProgress(Imported<Matter> matter) =>
        matter.Value.Progress is > 0 and < 1 && matter.Value.Progress != matter.Before?.Progress;

    private static List<string> Keys(IEnumerable<Imported<Matter>> matters) => [.. matters.Select(m => m.Value.Key)];

    private static string Some(IReadOnlyList<string> which) =>
        string.Join('、', which.Take(Named)) + (which.Count > Named ? " 等" : "");
}
