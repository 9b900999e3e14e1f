using System.Globalization;
using Sanwen.Core.Lists;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Import;

/// <summary>The list of lists: what is known of each 清单 beside its matters.</summary>
internal sealed class ListKind() : RecordKind<MatterList>(
    new("清单", [List, Year, Plan, PlanYears, Public, Highlights, About], [List, Year]), "个", "lists.csv")
{
    /// <summary>Longest name of a list, so that one of the next year can be made of it.</summary>
    public const int LongestName = 60;

    private const string Yes = "是", No = "否";

    public override IReadOnlyList<Field<MatterList>> Fields { get; } =
    [
        new(Year, (l, _) => l.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new(Plan, (l, _) => l.Plan?.Name ?? ""),
        new(PlanYears, (l, _) => l.Plan is { } plan ? $"{plan.First}-{plan.Last}" : ""),
        new(Public, (l, _) => l.Public ? Yes : No),
        new(Highlights, (l, _) => l.Highlights ? Yes : No),
        new(About, (l, _) => l.About),
    ];

    public override string KeyOf(MatterList record) => record.Name;

    public override string TitleOf(MatterList record) => record.Plan?.Name ?? record.About;

    public override MatterList Put(MatterList from, MatterList onto) => onto with
    {
        Year = from.Year,
        Plan = from.Plan,
        Public = from.Public,
        Highlights = from.Highlights,
        About = from.About,
    };

    protected override IEnumerable<MatterList> Read(
        IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, MatterList> before, RecordScope scope)
    {
        var firsts = new Firsts(List);
        foreach (var row in rows)
        {
            var name = NameOf(row);
            var standing = before.GetValueOrDefault(MatterList.IdOf(name));
            var read = One(row, name, standing);
            if (name.Length == 0 || !firsts.Claim(name, row) || row.Failed) continue;
            yield return standing is null ? read : Put(read, standing);
        }
    }

    /// <summary>Characters that would break the keys of records are kept out.</summary>
    private static string NameOf(RowCells row)
    {
        var name = row.Required(List, LongestName);
        if (name.AsSpan().ContainsAny(@"/\#?")) row.Wrong(List, "含有不能用的符号", $"应为 1 至 {LongestName} 个字，不含 / \\ # ?");
        return name;
    }

    private static MatterList One(RowCells row, string name, MatterList? before)
    {
        var year = YearOf(row);
        return new()
        {
            Name = name,
            Year = year,
            Plan = row.Has(Plan) || row.Has(PlanYears) ? PlanOf(row, year) : before?.Plan,
            Public = YesOrNo(row, Public, before?.Public),
            Highlights = YesOrNo(row, Highlights, before?.Highlights),
            About = row.Has(About) ? row.Block(About, 500) : before?.About ?? "",
        };
    }

    private static int? YearOf(RowCells row)
    {
        var text = row.Raw(Year);
        if (text.Length == 0) return null;
        var year = YearText.Read(text);
        if (year is null) row.Wrong(Year, "不是有效的年份", YearText.Allowed + "，不分年度的清单留空");
        return year;
    }

    private static ListPlan? PlanOf(RowCells row, int? year)
    {
        var (name, text) = (row.Line(Plan, LongestName), row.Raw(PlanYears));
        if (name.Length == 0 && text.Length == 0) return null;

        const string allowed = "应形如 2026-2028，和“计划”一起填写";
        if (name.Length == 0) row.Wrong(Plan, "有计划起止而没有计划", "请填写计划名称，或清空计划起止");
        else if (text.Length == 0) row.Wrong(PlanYears, "有计划而没有起止年份", allowed);
        else if (YearText.ReadSpan(text) is not { } span) row.Wrong(PlanYears, "不是起止年份", allowed);
        else if (year is not { } own || own < span.First || own > span.Last) row.Wrong(Year, "不在计划起止之内", $"应为 {span.First} 至 {span.Last} 中的一年");
        else return new(name, span.First, span.Last);
        return null;
    }

    private static bool YesOrNo(RowCells row, string column, bool? before)
    {
        if (!row.Has(column)) return before ?? false;
        var text = row.Raw(column);
        if (text is not ("" or Yes or No)) row.Wrong(column, "不是“是”或“否”", "应为 是 或 否，留空为否");
        return text == Yes;
    }
}
