using System.Globalization;
using System.Text;

namespace Sanwen.Bench;

/// <summary>
/// Key projects in three tiers, the same for the same number, as the files that an office would rehearse: a headquarters, twenty
/// general branches, a branch on each project. Each has one issue, which nobody ever answers.
/// </summary>
internal sealed class SampleProjects
{
    private const int GeneralBranches = 20, Units = 40;

    private readonly int _projects;

    public SampleProjects(DirectoryInfo folder, int projects)
    {
        _projects = projects;
        People = Write(folder, "project-people.csv", "姓名,单位,职务,邮箱,角色", PeopleLines());
        Branches = Write(folder, "branches.csv", "编号,名称,层级,上级,书记,成员,成立日期", BranchLines());
        Projects = Write(folder, "projects.csv", "编号,项目,建设单位,年度计划投资,单位,开始日期,完成时限,进度口径,临时党支部", ProjectLines());
        Actions = Write(folder, "actions.csv", "时间,动作,对象,人,内容", ActionLines());
    }

    public FileInfo People { get; }

    public FileInfo Branches { get; }

    public FileInfo Projects { get; }

    /// <summary>One issue of each project, raised in the first three days of July 2026.</summary>
    public FileInfo Actions { get; }

    private IEnumerable<string> PeopleLines()
    {
        yield return "主要领导,领导班子,,principal@bench.example,主要领导";
        yield return "系统管理员,督查室,,admin@bench.example,管理员、督办员";
        yield return "总指挥,总指挥部,,top@bench.example,分管领导";
        for (var u = 0; u < Units; u++) yield return $"负责人{u},单位{u},,head{u}@bench.example,单位负责人";
        for (var g = 0; g < GeneralBranches; g++) yield return $"总支书记{g},单位{g},,general{g}@bench.example,承办人";
        for (var p = 0; p < _projects; p++)
        {
            yield return $"支部书记{p},单位{p % Units},,secretary{p}@bench.example,承办人";
            yield return $"支部成员{p},单位{p % Units},,member{p}@bench.example,承办人";
        }
    }

    private IEnumerable<string> BranchLines()
    {
        yield return "ZH,重点项目总指挥部,总指挥部,,top@bench.example,,2026-01-01";
        for (var g = 0; g < GeneralBranches; g++) yield return $"ZZ-{g:00},第{g}临时党总支,总支,ZH,general{g}@bench.example,,2026-01-01";
        for (var p = 0; p < _projects; p++)
        {
            yield return $"ZB-{p:000},第{p}项目临时党支部,支部,ZZ-{p % GeneralBranches:00},secretary{p}@bench.example,member{p}@bench.example,2026-01-01";
        }
    }

    private IEnumerable<string> ProjectLines()
    {
        for (var p = 0; p < _projects; p++)
        {
            yield return $"XM-{p:000},第{p}项产业园与道路工程,单位{p % Units},{1000 + (p * 37)},万元,2026-01-01,2027-12-31,,ZB-{p:000}";
        }
    }

    private IEnumerable<string> ActionLines()
    {
        var from = new DateTime(2026, 7, 1, 9, 5, 0);
        for (var p = 0; p < _projects; p++)
        {
            var at = from.AddDays(p % 3).AddMinutes(p);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{at:yyyy-MM-dd HH:mm},提出,XM-{p:000},member{p}@bench.example,地块与河涌红线冲突，需要协调|单位{p % Units}、单位{(p + 7) % Units}");
        }
    }

    private static FileInfo Write(DirectoryInfo folder, string name, string header, IEnumerable<string> lines)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        File.WriteAllLines(file.FullName, lines.Prepend(header), new UTF8Encoding(false));
        return file;
    }
}
