using Sanwen.Core.Import;

namespace Sanwen.Core.Calls;

/// <summary>The headers of the list of calls; the last six are for nominations.</summary>
public static class CallColumns
{
    public const string Title = "竞标", About = "说明", Fund = "资金总额", Most = "单项上限", Invited = "申报对象";
    public const string OpensOn = "申报开始", NominateBy = "申报截止", ScoreBy = "评审截止", Judges = "评委", Criteria = CriteriaText.Column;
    public const string Nominator = "申报人", Project = "申报项目", Plan = "实施方案", Asked = "申请金额";

    public static readonly IReadOnlyList<string> Required =
        [ImportColumns.Key, Title, Fund, Invited, OpensOn, NominateBy, ScoreBy, CriteriaText.Column, Judges];

    public static readonly IReadOnlyList<string> All =
    [
        ImportColumns.Key, Title, About, Fund, ImportColumns.Money, Most, Invited, OpensOn, NominateBy, ScoreBy, CriteriaText.Column, Judges,
        Nominator, Project, Plan, Asked, ImportColumns.Due, ImportColumns.Responsible,
    ];
}
