using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Core.Import;

/// <summary>Reads the rows of investment lists.</summary>
/// <param name="complete">False when a file could not be read, so that a missing project may well stand in it.</param>
internal sealed class InvestmentRows(Office office, ProjectRows projects, bool complete)
{
    private const string AllowedAmount = "应为当年累计完成的金额，不小于 0，如 1200 或 1,234.5，单位同项目";
    private readonly Firsts _firsts = new(ImportColumns.Month, "同一项目的同一月份");
    private readonly List<(RowCells Row, ImportedInvestment Investment)> _read = [];

    public IReadOnlyList<ImportedInvestment> Investments => [.. _read.Select(r => r.Investment)];

    public void Read(RowCells row)
    {
        var project = ProjectOf(row);
        var month = MonthText.Cell(row, ImportColumns.Month);
        var amount = AmountText.Cell(row, ImportColumns.Invested, mayBeZero: true, AllowedAmount);
        var first = month is null || _firsts.Claim($"{month} {row.Raw(ImportColumns.Key)}", row);
        if (project is null || month is not { } at || amount is not { } invested || !first || row.Failed) return;

        var before = office.Projects.GetValueOrDefault(project.Key)?.Investments.FirstOrDefault(i => i.Month == at)?.Amount;
        var investment = new ImportedInvestment(project, at, invested, before);
        if (project.ClosedOn is { } day && at > YearMonth.Of(day) && investment.State != ImportState.Unchanged)
        {
            row.Wrong(ImportColumns.Month, $"项目已于 {DateText.Write(day)} 办结", "应为办结当月或之前的月份");
        }
        else
        {
            _read.Add((row, investment));
        }
    }

    /// <summary>Remarks what looks like a mistake, once all rows were read.</summary>
    public void Remark()
    {
        foreach (var year in _read.GroupBy(r => (r.Investment.Project.Key, r.Investment.Month.Year)))
        {
            InvestmentRemarks.Tell([.. year], office.Projects.GetValueOrDefault(year.Key.Key)?.Investments ?? []);
        }
    }

    private Project? ProjectOf(RowCells row)
    {
        var key = row.Raw(ImportColumns.Key);
        if (key.Length == 0) row.Missing(ImportColumns.Key, "应为项目的编号");
        else if (projects.Doubtful.Contains(key)) row.Fail();
        else if (projects.Find(key) is { } project) return project;
        else if (complete) row.Wrong(ImportColumns.Key, "没有这个项目", "应为项目的编号，或在项目表中加上此项目一并导入");
        else row.Fail();
        return null;
    }
}
