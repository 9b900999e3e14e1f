using System.Globalization;
using Sanwen.Core.Import;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Five hundred people in forty units, and the matters that they are responsible for, as lists to import.</summary>
internal sealed class Town
{
    private const int Units = 40, Leading = 16;

    private readonly Dice _dice;
    private readonly Dictionary<string, string> _unit = [];
    private int _matters;

    public Town(Dice dice)
    {
        _dice = dice;
        Rows = [.. Enumerable.Range(1, 500).Select(Row)];
    }

    public IReadOnlyList<string> Doers { get; } = [.. Enumerable.Range(61, 440).Select(Address)];

    public IReadOnlyList<string> Heads { get; } = [.. Enumerable.Range(21, Units).Select(Address)];

    public IReadOnlyList<string> Leaders { get; } = [.. Enumerable.Range(1, Leading).Select(Address)];

    public IReadOnlyList<string> Officers { get; } = [.. Enumerable.Range(Leading + 1, 3).Select(Address)];

    public string Principal { get; } = Address(Leading + 4);

    private IReadOnlyList<string[]> Rows { get; }

    public SheetReading People() => List("people.csv", ["姓名", "单位", "职务", "邮箱", "角色"], Rows);

    /// <summary>New matters of people who are still there, some of them overdue when they come.</summary>
    /// <param name="begun">The day on which the list is made.</param>
    public IReadOnlyList<string[]> NewMatters(int count, IReadOnlyList<string> doers, DateOnly begun) =>
        [.. Enumerable.Range(0, count).Select(_ => NewMatter(_dice.Of(doers), begun))];

    public static SheetReading Matters(IEnumerable<string[]> rows) =>
        List("matters.csv", ["编号", "事项", "清单", "牵头单位", "责任人", "分管领导", "开始日期", "完成时限"], rows);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string[] NewMatter(string doer, DateOnly begun)
    {
        var start = begun.AddDays(_dice.Below(60) - 30);
        var due = start.AddDays(20 + _dice.Below(340));
        var last = new DateOnly(2026, 12, 31);
        var key = $"M-{++_matters:00000}";
        return [key, $"事项{key}", $"清单{_matters % 12}", _unit[doer], doer, _dice.Of(Leaders), Day(start), Day(due < last ? due : last)];
    }

    private string[] Row(int number)
    {
        var unit = number <= 20 ? "领导班子" : $"第{(number % Units) + 1}办公室";
        _unit[Address(number)] = unit;
        var role = number <= Leading ? "分管领导" : number < Leading + 4 ? "督办员" : number == Leading + 4 ? "主要领导" : number <= 60 ? "单位负责人" : "承办人";
        return [$"人员{number:000}", unit, role, Address(number), role];
    }

    private static string Address(int number) => $"p{number:000}@town.example";

    private static SheetReading List(string file, string[] columns, IEnumerable<string[]> rows) =>
        new(new(file, null, columns, [.. rows.Select((cells, i) => new SheetRow(i + 2, cells))]), [], []);
}
