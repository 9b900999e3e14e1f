using System.Globalization;
using Sanwen.Core.Import;
using static Sanwen.Core.Import.ImportColumns;

namespace Sanwen.Core.Inspections;

/// <summary>巡查: a list of inspection rounds.</summary>
internal sealed class InspectionKind() : RecordKind<InspectionRound>(
    new("巡查", [Key, Number, Theme, Start, End, Crew, Visited, Note], [Key, Number, Theme, Start, End, Visited]), "轮", "inspections.csv")
{
    private const string Number = "轮次", Theme = "巡查主题", End = "结束日期", Crew = "巡查人员", Visited = "巡查项目";

    private const int MostRounds = 9999, LongestName = 100;

    public override IReadOnlyList<Field<InspectionRound>> Fields { get; } =
    [
        new(Number, (r, _) => r.Number.ToString(CultureInfo.InvariantCulture)),
        new(Theme, (r, _) => r.Theme),
        new(Start, (r, _) => DateText.Write(r.From)),
        new(End, (r, _) => DateText.Write(r.To)),
        new(Crew, (r, _) => string.Join('、', r.Members)),
        new(Visited, (r, _) => string.Join('、', r.Projects)),
        new(Note, (r, _) => r.Note),
    ];

    public override string KeyOf(InspectionRound record) => record.Key;

    public override string TitleOf(InspectionRound record) => string.Create(CultureInfo.InvariantCulture, $"第{record.Number}轮 {record.Theme}");

    public override InspectionRound Put(InspectionRound from, InspectionRound onto) => onto with
    {
        Number = from.Number,
        Theme = from.Theme,
        From = from.From,
        To = from.To,
        Members = from.Members,
        Projects = from.Projects,
        Note = from.Note,
    };

    protected override IEnumerable<InspectionRound> Read(
        IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, InspectionRound> before, RecordScope scope)
    {
        var (keys, numbers) = (new Firsts(Key), new Firsts(Number));
        foreach (var row in rows)
        {
            if (Of(row, before) is not { } round || !keys.Claim(round.Key, row)) continue;
            if (!numbers.Claim(round.Number.ToString(CultureInfo.InvariantCulture), row)) continue;
            if (before.Values.FirstOrDefault(r => r.Number == round.Number && r.Key != round.Key) is { } other)
            {
                row.Wrong(Number, $"与已有的 {other.Key} 重复", "每一轮只有一个编号，请改正轮次，或改用已有的编号");
                continue;
            }

            yield return round;
        }
    }

    private static InspectionRound? Of(RowCells row, IReadOnlyDictionary<string, InspectionRound> before)
    {
        var key = SharedCells.KeyOf(row);
        var number = NumberOf(row);
        var theme = row.Required(Theme, LongestName);
        var (from, to) = (row.Day(Start), row.Day(End));
        if (to < from) row.Wrong(End, $"早于开始日期 {DateText.Write(from.Value)}", "应不早于开始日期");
        var projects = row.Several(Visited, LongestName);
        if (projects.Count == 0) row.Missing(Visited, "应写明巡查了哪些项目，用“、”连接");
        var standing = key is null ? null : before.GetValueOrDefault($"inspection-{key}");
        var members = row.Has(Crew) ? row.Several(Crew, LongestName) : standing?.Members ?? [];
        var note = row.Has(Note) ? row.Block(Note, 2000) : standing?.Note ?? "";
        if (row.Failed || key is null || number is null || from is null || to is null) return null;
        return new()
        {
            Key = key,
            Number = number.Value,
            Theme = theme,
            From = from.Value,
            To = to.Value,
            Members = members,
            Projects = projects,
            Note = note,
        };
    }

    private static int? NumberOf(RowCells row)
    {
        var text = row.Required(Number, 10);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostRounds) return number;
        if (text.Length > 0) row.Wrong(Number, "不是轮次", $"应为 1 至 {MostRounds} 的整数");
        return null;
    }
}
