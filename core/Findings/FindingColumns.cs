using Sanwen.Core.Import;

namespace Sanwen.Core.Findings;

/// <summary>The headers that a list of findings may have, in any order.</summary>
internal static class FindingColumns
{
    public const string Programme = "问题类别";
    public const string What = "问题";
    public const string Place = "地点";
    public const string Site = "社区或项目";
    public const string Severity = "严重程度";
    public const string FoundBy = "发现人";
    public const string FoundOn = "发现日期";
    public const string Round = "巡查编号";
    public const string State = "状态";
    public const string Unit = "责任单位";
    public const string Handler = "经办人";
    public const string VerifiedOn = "核实日期";
    public const string DispatchedOn = "分派日期";
    public const string DueOn = "整改时限";
    public const string ObjectedOn = "异议日期";
    public const string RectifiedOn = "整改日期";
    public const string Rectification = "整改情况";
    public const string ClosedOn = "销号日期";
    public const string Reason = "理由";
    public const string Matter = "督办事项";

    public static readonly IReadOnlyList<string> Required = [ImportColumns.Key, Programme, What, Place, Severity, FoundOn];

    public static readonly IReadOnlyList<string> All =
    [
        ImportColumns.Key, Programme, What, Place, Site, Severity, FoundBy, FoundOn, Round, State, Unit, Handler, ImportColumns.Leader,
        VerifiedOn, DispatchedOn, DueOn, ObjectedOn, RectifiedOn, Rectification, ClosedOn, Reason, Matter, ImportColumns.Note,
    ];
}
