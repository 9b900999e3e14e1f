using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Core.Import;

/// <summary>What is possible of an investment and yet most often a mistake: more than planned, or less than earlier in the year.</summary>
internal static class InvestmentRemarks
{
    /// <param name="rows">Of one project and one year.</param>
    /// <param name="standing">What was reported of the project so far, of any year.</param>
    public static void Tell(IReadOnlyList<(RowCells Row, ImportedInvestment Investment)> rows, IReadOnlyList<Investment> standing)
    {
        var listed = rows.Select(r => new Point(r.Investment.Month, r.Investment.Amount)).ToList();
        var kept = standing
            .Where(i => i.Month.Year == listed[0].Month.Year && !listed.Exists(l => l.Month == i.Month))
            .Select(i => new Point(i.Month, i.Amount))
            .ToList();
        foreach (var (row, investment) in rows)
        {
            AbovePlan(row, investment);
            var before = listed.Concat(kept).Where(p => p.Month < investment.Month && p.Amount > investment.Amount).MaxBy(p => p.Amount);
            if (before is not null) Falling(row, $"低于 {before.Month} 的 {AmountText.Write(before.Amount)}");

            // what falls after it within the lists is told at its own row
            var after = kept.Where(p => p.Month > investment.Month && p.Amount < investment.Amount).MinBy(p => p.Month);
            if (after is not null) Falling(row, $"高于此后 {after.Month} 已报的 {AmountText.Write(after.Amount)}");
        }
    }

    private static void AbovePlan(RowCells row, ImportedInvestment investment)
    {
        var (plan, money) = (investment.Project.PlannedInvestment, investment.Project.Money);
        if (investment.Amount > plan) row.Remark(ImportColumns.Invested, $"高于年度计划投资 {AmountText.Write(plan)} {money}", "可以导入，请核对数字和单位");
    }

    private static void Falling(RowCells row, string what) =>
        row.Remark(ImportColumns.Invested, what, "可以导入，但应填当年累计数，请核对");

    private sealed record Point(YearMonth Month, decimal Amount);
}
