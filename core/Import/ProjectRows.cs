using Sanwen.Core.Branches;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;

namespace Sanwen.Core.Import;

/// <summary>Makes projects of the rows of project lists. A column that a list does not have leaves what it stands for as it is.</summary>
internal sealed class ProjectRows(Office office, BranchIndex branches)
{
    private const string AllowedPlan = "应为大于 0 的数，如 12000 或 12,000.5，单位写在“单位”列";
    private readonly Firsts _firsts = new(ImportColumns.Key);
    private readonly Dictionary<string, Project> _byKey = new(StringComparer.Ordinal);
    private readonly List<Project> _projects = [];
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    public IReadOnlyList<Project> Projects => _projects;

    /// <summary>Keys in rows that have problems: a row that refers to them is not to be blamed as well.</summary>
    public IReadOnlySet<string> Doubtful => _doubtful;

    /// <summary>The project as the import would leave it, or null.</summary>
    public Project? Find(string key) => _byKey.GetValueOrDefault(key) ?? office.Projects.GetValueOrDefault(key);

    public void Read(RowCells row)
    {
        var key = SharedCells.KeyOf(row);
        var before = key is null ? null : office.Projects.GetValueOrDefault(key);
        var fields = Fields(row, before);
        var first = key is not null && _firsts.Claim(key, row);
        if (row.Failed || !first || fields is null)
        {
            _doubtful.Add(key ?? row.Raw(ImportColumns.Key));
            return;
        }

        var project = before is null ? fields with { Key = key! } : ProjectFields.Put(fields, before);
        _byKey[project.Key] = project;
        _projects.Add(project);
    }

    /// <summary>Projects of the office that are in no list stay with their branch, which must stay one that projects may belong to.</summary>
    public void CheckKept(IEnumerable<BranchDraft> drafts)
    {
        var raised = drafts.Where(d => d.Before is { Tier: Tier.Branch, LapsedOn: null } && d.Tier > Tier.Branch).ToDictionary(d => d.Key, StringComparer.Ordinal);
        if (raised.Count == 0) return;

        var kept = office.Projects.Values.Where(p => p.ClosedOn is null && !_byKey.ContainsKey(p.Key) && !_doubtful.Contains(p.Key));
        foreach (var project in kept.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (project.Branch is not { } branch || !raised.TryGetValue(branch, out var draft)) continue;
            draft.Row.Wrong(ImportColumns.Tier, $"项目 {project.Key} 的临时党支部在此", "应保持支部，或先在项目表中改这个项目的临时党支部");
        }
    }

    /// <summary>The row as a project of its own, without a key; null when a part is missing that nothing can stand in for.</summary>
    private Project? Fields(RowCells row, Project? before)
    {
        var name = row.Required(ImportColumns.ProjectName, 200);
        var developer = row.Required(ImportColumns.Developer, 100);
        var planned = AmountText.Cell(row, ImportColumns.PlannedInvestment, mayBeZero: false, AllowedPlan);
        var money = MoneyUnits.Read(row, before?.Money);
        var (start, due) = SharedCells.Days(row);
        var basis = SharedCells.BasisOf(row, before?.Basis);
        var branch = BranchOf(row, before);
        return planned is null || start is null || due is null ? null : new()
        {
            Key = "",
            Name = name,
            Developer = developer,
            PlannedInvestment = planned.Value,
            Money = money,
            Start = start.Value,
            Due = due.Value,
            Basis = basis,
            Branch = branch,
        };
    }

    private string? BranchOf(RowCells row, Project? before)
    {
        const string column = ImportColumns.ProjectBranch;
        if (!row.Has(column)) return before?.Branch;

        var branch = branches.Find(row, column);
        if (branch is null && row.Raw(column).Length > 0) return null;
        if (before is not null && branch?.Key == before.Branch) return before.Branch;

        if (before?.ClosedOn is { } closed)
        {
            row.Wrong(column, $"项目已于 {DateText.Write(closed)} 办结，不能再改", $"应保持 {before.Branch ?? "空白"}");
        }
        else if (branch?.LapsedOn is { } lapsed)
        {
            row.Wrong(column, $"此支部已于 {DateText.Write(lapsed)} 撤销", "应为没有撤销的支部，或留空");
        }
        else if (branch?.Tier is { } tier and not Tier.Branch)
        {
            row.Wrong(column, $"层级是{tier.Name()}", "应为层级是支部的党组织，或留空");
        }

        return branch?.Key;
    }
}
