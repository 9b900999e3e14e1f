namespace Sanwen.Core.Export;

/// <summary>Columns that a download adds to be read: they follow from the others, and an import passes over them without a word.</summary>
public static class DerivedColumns
{
    public const string Light = "灯";
    public const string TimeProgress = "时序进度";
    public const string Deviation = "偏差";
    public const string Rate = "完成率";
    public const string ResponsibleName = "责任人姓名";
    public const string LeaderName = "分管领导姓名";
    public const string SecretaryName = "书记姓名";

    public static readonly IReadOnlyList<string> All = [Light, TimeProgress, Deviation, Rate, ResponsibleName, LeaderName, SecretaryName];
}
