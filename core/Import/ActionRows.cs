using Sanwen.Core.Projects;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>Makes actions of the rows of an actions file.</summary>
internal sealed class ActionRows
{
    private const int MostWords = 2000;
    private const string Address = "应为一个完整的邮箱地址，如 chengjian@example.cn";

    /// <summary>Null where the lists could not be read.</summary>
    private readonly Dictionary<string, Project>? _projects;
    private readonly HashSet<string>? _branches;

    public ActionRows(ImportPlan plan)
    {
        if (!plan.CanApply) return;
        _projects = plan.Projects.ToDictionary(p => p.Value.Key, p => p.Value, StringComparer.Ordinal);
        _branches = plan.Branches.Select(b => b.Value.Key).ToHashSet(StringComparer.Ordinal);
    }

    public RehearsedAction? Read(RowCells row)
    {
        var at = TimeCell.Read(row);
        var kind = KindOf(row);
        var subject = row.Required(Subject, EmailAddress.MaxLength);
        var by = ByOf(row);
        var words = row.Block(Words, MostWords);
        if (kind is { } known)
        {
            if (subject.Length > 0 && Misfit(known, subject) is { } misfit) row.Wrong(Subject, misfit.Reason, misfit.Allowed);
            CheckWords(row, known, subject);
        }

        if (kind == ActionKind.Substitute && EmailAddress.TryNormalize(subject, out var away)) subject = away;
        return row.Failed ? null : new(at!.Value, kind!.Value, subject, by, words, row.Number);
    }

    private static ActionKind? KindOf(RowCells row)
    {
        var text = row.Required(ImportColumns.Action, 20);
        var kind = ActionNames.Find(text);
        if (text.Length > 0 && kind is null)
        {
            row.Wrong(ImportColumns.Action, "没有这种动作", $"应为 {string.Join('、', ActionNames.All.Select(k => k.Name))}");
        }

        return kind;
    }

    private static string ByOf(RowCells row)
    {
        var text = row.Raw(By);
        if (EmailAddress.TryNormalize(text, out var address)) return address;
        if (text.Length == 0) row.Missing(By, Address);
        else row.Wrong(By, "不是有效的邮箱地址", Address);
        return "";
    }

    private (string Reason, string Allowed)? Misfit(ActionKind kind, string subject) => kind switch
    {
        ActionKind.Raise or ActionKind.Invest when !IsProject(subject) => ("项目表中没有这个编号", "应为项目表中的编号"),
        ActionKind.Opine or ActionKind.Decide or ActionKind.ConsultAgain when !IsIssue(subject) =>
            ("不是问题编号", "应为 项目编号-序号，如 XM-001-1"),
        ActionKind.Close when !IsProject(subject) && !IsIssue(subject) =>
            ("既不是问题编号，也不是项目编号", "应为 项目编号-序号，如 XM-001-1，或项目表中的编号"),
        ActionKind.Appoint when _branches?.Contains(subject) == false => ("党组织表中没有这个编号", "应为党组织表中的编号"),
        ActionKind.Substitute when !EmailAddress.TryNormalize(subject, out _) => ("不是有效的邮箱地址", Address),
        _ => null,
    };

    private bool IsProject(string key) => _projects?.ContainsKey(key) != false;

    /// <summary>Which numbers there are is seen when the time comes; of which projects they may be is known now.</summary>
    private bool IsIssue(string key)
    {
        var dash = key.LastIndexOf('-');
        return dash > 0 && dash < key.Length - 1 && key.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0 && IsProject(key[..dash]);
    }

    private void CheckWords(RowCells row, ActionKind kind, string subject)
    {
        switch (kind)
        {
            case ActionKind.Invest when AmountText.Cell(row, Words, mayBeZero: true, "应为当年累计完成的金额，不小于 0，单位同项目") is { } amount
                && _projects?.GetValueOrDefault(subject) is { } project && amount > project.PlannedInvestment:
                row.Remark(Words, $"高于年度计划投资 {AmountText.Write(project.PlannedInvestment)} {project.Money}", "照此演练，请核对数字和单位");
                break;
            case ActionKind.Appoint when !EmailAddress.TryNormalize(row.Raw(Words), out _):
                row.Wrong(Words, "不是有效的邮箱地址", $"应为新任书记的邮箱，{Address}");
                break;
            case ActionKind.Substitute when ActionWords.Substitution(row.Raw(Words)) is null:
                row.Wrong(Words, "看不出由谁代理、从哪天到哪天", "应形如 chengjian@example.cn|2026-09-01..2026-09-10");
                break;
        }
    }
}
