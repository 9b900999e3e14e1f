using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Core.Tests.Import;

/// <summary>Lists and offices for the import's tests.</summary>
internal static class ListFiles
{
    public const string PeopleFile = "people.csv", MattersFile = "matters.csv";

    public static readonly Office Empty = new(null!, new WorkCalendar([]));

    /// <summary>张三 answers and heads 城建办, 李四 leads, 王五 there are two of.</summary>
    public static readonly Office Staffed = Empty
        .With(Person("zhang@x.example", "张三", Roles.Responsible | Roles.UnitHead))
        .With(Person("li@x.example", "李四", Roles.SupervisingLeader))
        .With(Person("wang1@x.example", "王五", Roles.Responsible))
        .With(Person("wang2@x.example", "王五", Roles.PrincipalLeader));

    public static readonly Matter Known = new()
    {
        Key = "ZM-1",
        Title = "修路",
        List = "民生实事",
        LeadUnit = "城建办",
        Responsible = "zhang@x.example",
        SupportUnits = ["综治办"],
        Leader = "li@x.example",
        Start = new(2026, 1, 1),
        Due = new(2026, 12, 31),
        Note = "旧",
        Progress = 40,
        Target = 50,
        Words = "顺利",
        Pending = ["approval-extension-ZM-1-1"],
        Applications = 1,
    };

    public static Person Person(string email, string name, Roles roles) =>
        new() { Email = email, Name = name, Unit = "城建办", Post = "主任", Roles = roles };

    /// <summary>A sheet from lines whose first is the header; cells separated by |.</summary>
    public static Sheet Sheet(string file, params IEnumerable<string> lines)
    {
        var rows = lines.Select(l => l.Split('|')).ToList();
        return new(file, null, rows[0], [.. rows.Skip(1).Select((c, i) => new SheetRow(i + 2, c))]);
    }

    public static Sheet PeopleSheet(params IEnumerable<string> rows) => Sheet(PeopleFile, rows.Prepend("姓名|单位|职务|邮箱|角色"));

    /// <summary>A list of one matter with the given cells in place of sound ones.</summary>
    public static Sheet MatterSheet(params IEnumerable<(string Column, string Value)> cells)
    {
        var all = new Dictionary<string, string>
        {
            ["编号"] = "ZM-1",
            ["事项"] = "修路",
            ["牵头单位"] = "城建办",
            ["责任人"] = "zhang@x.example",
            ["开始日期"] = "2026-01-01",
            ["完成时限"] = "2026-12-31",
        };
        foreach (var (column, value) in cells) all[column] = value;
        return Sheet(MattersFile, string.Join('|', all.Keys), string.Join('|', all.Values));
    }

    public static ImportPlan Plan(Office office, params IReadOnlyList<Sheet> sheets) => ImportPlan.Make(sheets, office);

    public static Matter Imported(params IEnumerable<(string Column, string Value)> cells)
    {
        var plan = Plan(Staffed, MatterSheet(cells));
        Assert.Empty(plan.Problems);
        return Assert.Single(plan.Matters).Value;
    }

    /// <summary>The one problem that a matter's list has.</summary>
    public static ImportProblem Problem(params IEnumerable<(string Column, string Value)> cells) =>
        Assert.Single(Plan(Staffed, MatterSheet(cells)).Problems);
}
