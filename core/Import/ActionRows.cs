using Sanwen.Core.Projects;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>Makes actions of the rows of an actions file. Whether there is what a row names is seen when its time comes.</summary>
internal sealed class ActionRows(ImportPlan plan)
{
    private const int MostWords = 2000;
    private const string Address = "应为一个完整的邮箱地址，如 chengjian@example.cn";

    private readonly Dictionary<string, Project> _projects = plan.Projects.ToDictionary(p => p.Value.Key, p => p.Value, StringComparer.Ordinal);

    public RehearsedAction? Read(RowCells row)
    {
        var at = TimeCell.Read(row);
        var kind = KindOf(row);
        var subject = row.Required(Subject, EmailAddress.MaxLength);
        var by = ByOf(row);
        var words = row.Block(Words, MostWords);
        if (kind is { } known) CheckWords(row, known, subject);

        if (kind == ActionKind.Substitute && subject.Length > 0)
        {
            if (EmailAddress.TryNormalize(subject, out var away)) subject = away;
            else row.Wrong(Subject, "不是有效的邮箱地址", Address);
        }

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

    private void CheckWords(RowCells row, ActionKind kind, string subject)
    {
        switch (kind)
        {
            case ActionKind.Invest when AmountText.Cell(row, Words, mayBeZero: true, "应为当年累计完成的金额，不小于 0，单位同项目") is { } amount
                && _projects.GetValueOrDefault(subject) is { } project && amount > project.PlannedInvestment:
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
