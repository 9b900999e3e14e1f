namespace Sanwen.Core.Import;

/// <summary>The headers that lists may have, in any order.</summary>
public static class ImportColumns
{
    public const string Name = "姓名";
    public const string Unit = "单位";
    public const string Post = "职务";
    public const string Email = "邮箱";
    public const string Roles = "角色";

    public const string Key = "编号";
    public const string Title = "事项";
    public const string List = "清单";
    public const string LeadUnit = "牵头单位";
    public const string Responsible = "责任人";
    public const string SupportUnits = "配合单位";
    public const string Leader = "分管领导";
    public const string Start = "开始日期";
    public const string Due = "完成时限";
    public const string Basis = "进度口径";
    public const string Note = "备注";
    public const string Progress = "当前进度";
    public const string Milestones = "节点";
    public const string Theme = "主题";
    public const string Standard = "完成标准";
    public const string YearGoals = "年度目标";

    public const string Year = "年度";
    public const string Plan = "计划";
    public const string PlanYears = "计划起止";
    public const string Public = "公开";
    public const string Highlights = "亮点";
    public const string About = "说明";

    public const string ProjectName = "项目";
    public const string Developer = "建设单位";
    public const string PlannedInvestment = "年度计划投资";
    public const string Money = "单位";
    public const string ProjectBranch = "临时党支部";

    public const string BranchName = "名称";
    public const string Tier = "层级";
    public const string Parent = "上级";
    public const string Secretary = "书记";
    public const string Members = "成员";
    public const string FoundedOn = "成立日期";

    public const string Month = "月份";
    public const string Invested = "完成投资";

    public const string Time = "时间";
    public const string Question = "问";
    public const string Percent = "进度";
    public const string Words = "内容";
    public const string Action = "动作";
    public const string Subject = "对象";
    public const string By = "人";

    public static readonly IReadOnlyList<string> Replies = [Time, Key, Question, Percent, Words];

    public static readonly IReadOnlyList<string> Actions = [Time, Action, Subject, By, Words];

    public static readonly IReadOnlyList<string> People = [Name, Unit, Post, Email, Roles];

    public static readonly IReadOnlyList<string> PeopleRequired = [Name, Unit, Email, Roles];

    public static readonly IReadOnlyList<string> Matters =
        [Key, Title, List, LeadUnit, Responsible, SupportUnits, Leader, Start, Due, Basis, Note, Progress, Milestones, Theme, Standard, YearGoals];

    public static readonly IReadOnlyList<string> MattersRequired = [Key, Title, LeadUnit, Responsible, Start, Due];

    public static readonly IReadOnlyList<string> Projects =
        [Key, ProjectName, Developer, PlannedInvestment, Money, Start, Due, Basis, ProjectBranch];

    public static readonly IReadOnlyList<string> ProjectsRequired = [Key, ProjectName, Developer, PlannedInvestment, Start, Due];

    public static readonly IReadOnlyList<string> Branches = [Key, BranchName, Tier, Parent, Secretary, Members, FoundedOn];

    public static readonly IReadOnlyList<string> BranchesRequired = [Key, BranchName, Tier, Secretary];

    public static readonly IReadOnlyList<string> Investments = [Key, Month, Invested];
}
