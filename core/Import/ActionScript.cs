namespace Sanwen.Core.Import;

/// <summary>The actions file of a rehearsal: <c>时间,动作,对象,人,内容</c>.</summary>
/// <param name="Notes">What may be played and yet looks like a mistake (zh-CN).</param>
public sealed record ActionScript(
    IReadOnlyList<RehearsedAction> Actions, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Notes)
{
    public static readonly ActionScript Empty = new([], [], []);

    /// <summary>Whether somebody may do what a line says is found out when its time comes; here is what can never be done.</summary>
    /// <param name="plan">The lists beside it.</param>
    public static ActionScript Of(SheetReading file, ImportPlan plan)
    {
        if (file.Sheet is null) return Empty with { Problems = file.Problems };
        var table = new Table(file.Sheet, SheetKind.Actions);
        var rows = new ActionRows(plan);
        var actions = table.Rows.Select(rows.Read).OfType<RehearsedAction>().ToList();
        return new(actions, [.. file.Problems, .. table.Problems.OrderBy(p => p.Row ?? 0)], [.. file.Notes, .. table.Notes()]);
    }
}
