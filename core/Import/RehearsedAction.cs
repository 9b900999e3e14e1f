namespace Sanwen.Core.Import;

/// <summary>One line of a rehearsal's actions file: who does what to what.</summary>
/// <param name="Subject">编号 of a project, an issue or a branch, or an address: what the kind acts on.</param>
/// <param name="By">The address of who acts.</param>
/// <param name="Words">As written; what it must say depends on the kind.</param>
public sealed record RehearsedAction(DateTimeOffset At, ActionKind Kind, string Subject, string By, string Words, int Row);

public enum ActionKind
{
    /// <summary>提出: an issue of a project, <c>标题|会商单位1、会商单位2</c>.</summary>
    Raise,

    /// <summary>会商: the opinion of a unit's head on an issue.</summary>
    Opine,

    /// <summary>决定: of a tier's secretary on an issue.</summary>
    Decide,

    /// <summary>办结: of an issue, or of a project.</summary>
    Close,

    /// <summary>投资: the year's cumulative amount of a project.</summary>
    Invest,

    /// <summary>再会商: of an issue that was returned, <c>会商单位1、会商单位2</c>.</summary>
    ConsultAgain,

    /// <summary>任命: the address of a branch's new secretary.</summary>
    Appoint,

    /// <summary>代理: who acts for an address, <c>地址|2026-09-01..2026-09-10</c>.</summary>
    Substitute,
}

public static class ActionNames
{
    /// <summary>The words of the column 动作.</summary>
    public static readonly IReadOnlyList<(ActionKind Kind, string Name)> All =
    [
        (ActionKind.Raise, "提出"),
        (ActionKind.Opine, "会商"),
        (ActionKind.Decide, "决定"),
        (ActionKind.Close, "办结"),
        (ActionKind.Invest, "投资"),
        (ActionKind.ConsultAgain, "再会商"),
        (ActionKind.Appoint, "任命"),
        (ActionKind.Substitute, "代理"),
    ];

    public static string Name(this ActionKind kind) => All.First(k => k.Kind == kind).Name;

    public static ActionKind? Find(string name) =>
        All.Where(k => k.Name == name).Select(k => (ActionKind?)k.Kind).FirstOrDefault();
}
