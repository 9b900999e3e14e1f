using Sanwen.Core.Export;
using Sanwen.Core.Trends;

namespace Sanwen.Core.Import;

/// <summary>历史月报: what months came to before the office ran here, a row for each month and unit.</summary>
internal sealed class HistoryKind() : RecordKind<MonthHistory>(new("历史月报", Columns, [Month, UnitName, .. Lights]), "条", "history.csv")
{
    private const string Month = ImportColumns.Month, UnitName = ImportColumns.Unit;
    private const string Red = "红灯", Yellow = "黄灯", Green = "绿灯", Blue = "蓝灯";
    private const string Asked = "应答", Replied = "已答", OnTime = "按时", People = "被问人数", Mails = "邮件", FieldsAsked = "填报项";
    private const int Most = 1_000_000;
    private const string Allowed = "应为 0 至 1000000 的整数";

    private static string[] Lights => [Red, Yellow, Green, Blue];

    private static string[] Columns => [Month, UnitName, .. Lights, Asked, Replied, OnTime, People, Mails, FieldsAsked];

    public override IReadOnlyList<Field<MonthHistory>> Fields { get; } =
    [
        Column(Red, h => h.Red),
        Column(Yellow, h => h.Yellow),
        Column(Green, h => h.Green),
        Column(Blue, h => h.Blue),
        Column(Asked, h => h.Asked),
        Column(Replied, h => h.Replied),
        Column(OnTime, h => h.OnTime),
        Column(People, h => h.People),
        Column(Mails, h => h.Mails),
        Column(FieldsAsked, h => h.Fields),
    ];

    protected override IReadOnlyList<Field<MonthHistory>> WrittenColumns =>
        [new(Month, (h, _) => h.Month.ToString()) { Type = CellType.Text }, new(UnitName, (h, _) => h.Unit), .. Fields];

    public override string KeyOf(MonthHistory record) => record.Month.ToString();

    public override string TitleOf(MonthHistory record) => record.Unit;

    public override MonthHistory Put(MonthHistory @from, MonthHistory onto) => @from with { Journal = onto.Journal, WakeAt = onto.WakeAt };

    protected override IEnumerable<MonthHistory> Read(
        IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, MonthHistory> before, RecordScope scope)
    {
        var firsts = new Firsts(UnitName, "每个单位一个月");
        foreach (var row in rows)
        {
            var (month, unit) = (MonthText.Cell(row, Month), row.Required(UnitName, 100));
            var lights = Lights.Select(l => Count(row, l, required: true)).ToList();
            var (asked, replied, onTime) = (Count(row, Asked), Count(row, Replied), Count(row, OnTime));
            if (replied > (asked ?? 0)) row.Wrong(Replied, "多于应答", "应不多于应答的项次");
            if (onTime > (replied ?? 0)) row.Wrong(OnTime, "多于已答", "应不多于已答的项次");
            var (people, mails, fields) = (Count(row, People), Count(row, Mails), Count(row, FieldsAsked));
            if (row.Failed || month is not { } value || !firsts.Claim(MonthHistory.IdOf(value, unit), row)) continue;

            yield return new()
            {
                Month = value,
                Unit = unit,
                Red = lights[0] ?? 0,
                Yellow = lights[1] ?? 0,
                Green = lights[2] ?? 0,
                Blue = lights[3] ?? 0,
                Asked = asked,
                Replied = replied,
                OnTime = onTime,
                People = people,
                Mails = mails,
                Fields = fields,
            };
        }
    }

    private static int? Count(RowCells row, string column, bool required = false)
    {
        var text = row.Raw(column);
        if (text.Length == 0)
        {
            if (required) row.Missing(column, Allowed);
            return null;
        }

        if (AmountText.Read(text) is { } number and >= 0 and <= Most && number == decimal.Truncate(number)) return (int)number;
        row.Wrong(column, "不是有效的个数", Allowed);
        return null;
    }

    private static Field<MonthHistory> Column(string name, Func<MonthHistory, int?> of) => new(name, (h, _) => of(h)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "") { Type = CellType.Number };
}
