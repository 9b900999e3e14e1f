using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Agreements;

/// <summary>The list of agreements, a row each. A log in it adds to what was logged before and takes nothing away.</summary>
internal sealed class AgreementKind() : RecordKind<Agreement>(
    new("共建协议", [Key, OurUnit, Counterpart, Level, Contact, SignedOn, From, To, Promises, Responsible, Log], [Key, OurUnit, Counterpart, Level, SignedOn, To, Responsible]),
    "份",
    "agreements.csv")
{
    private const string Key = ImportColumns.Key, Responsible = ImportColumns.Responsible;
    private const string OurUnit = "本方组织", Counterpart = "共建单位", Level = "单位层级", Contact = "联系岗位";
    private const string SignedOn = "签订日期", From = "生效日期", To = "到期日期", Promises = "共建内容", Log = "活动记录";
    private const int MostDigits = 6;

    public override IReadOnlyList<Field<Agreement>> Fields { get; } =
    [
        new(OurUnit, (a, _) => a.Unit),
        new(Counterpart, (a, _) => a.Counterpart),
        new(Level, (a, _) => a.Level.Name()),
        new(Contact, (a, _) => a.Contact),
        new(SignedOn, (a, _) => DateText.Write(a.SignedOn)),
        new(From, (a, _) => DateText.Write(a.From)),
        new(To, (a, _) => DateText.Write(a.To)),
        new(Promises, (a, _) => string.Join('；', a.Promises)),
        new(Responsible, (a, describe) => describe(a.Responsible)),
        new(Log, (a, _) => ActivityText.Write(a.Activities)),
    ];

    public override string KeyOf(Agreement record) => record.Key;

    public override string TitleOf(Agreement record) => $"{record.Unit}与{record.Counterpart}";

    /// <summary>A term set anew by a list begins with no rung fired.</summary>
    public override Agreement Put(Agreement from, Agreement onto) => onto with
    {
        Unit = from.Unit,
        Counterpart = from.Counterpart,
        Level = from.Level,
        Contact = from.Contact,
        SignedOn = from.SignedOn,
        From = from.From,
        To = from.To,
        Promises = from.Promises,
        Responsible = from.Responsible,
        Activities = from.Activities,
        Told = from.To == onto.To ? onto.Told : null,
        WakeAt = onto.Ending is null ? from.WakeAt : null,
    };

    protected override IEnumerable<Agreement> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Agreement> before, RecordScope scope)
    {
        var firsts = new Firsts(Key);
        foreach (var row in rows)
        {
            var key = SharedCells.KeyOf(row);
            var standing = key is null ? null : before.GetValueOrDefault(Agreement.IdOf(key));
            var agreement = Of(row, key, standing, scope);
            if (key is not null && firsts.Claim(key, row) && !row.Failed && agreement is not null) yield return agreement;
        }
    }

    private static Agreement? Of(RowCells row, string? key, Agreement? before, RecordScope scope)
    {
        var (unit, counterpart) = (row.Required(OurUnit, 100), row.Required(Counterpart, 100));
        var level = LevelOf(row);
        var (signed, to) = (row.Day(SignedOn), row.Day(To));
        var from = row.Has(From) ? row.DayOrNone(From) ?? signed : before?.From ?? signed;
        if (to <= from) row.Wrong(To, $"不晚于生效日期 {DateText.Write(from.Value)}", "应晚于生效日期");
        var responsible = scope.People.One(row, Responsible);
        var contact = row.Has(Contact) ? ContactOf(row) : before?.Contact ?? "";
        var promises = row.Has(Promises) ? PromisesOf(row) : before?.Promises ?? [];
        if (key is null || level is null || signed is null || from is null || to is null || responsible is null) return null;
        return new()
        {
            Key = key,
            Unit = unit,
            Counterpart = counterpart,
            Level = level.Value,
            Contact = contact,
            SignedOn = signed.Value,
            From = from.Value,
            To = to.Value,
            Promises = promises,
            Responsible = responsible,
            Activities = ActivityText.Merge(before?.Activities ?? [], LogOf(row, responsible)),
            WakeAt = China.StartOf(signed.Value),
        };
    }

    private static CounterpartLevel? LevelOf(RowCells row)
    {
        var text = row.Raw(Level);
        if (text.Length == 0) row.Missing(Level, "应为 省、市 或 区");
        else if (CounterpartLevels.Find(text) is { } level) return level;
        else row.Wrong(Level, "不是单位的层级", "应为 省、市 或 区");
        return null;
    }

    /// <summary>Numbers as long as a telephone's and addresses are personal data, which have no place here.</summary>
    private static string ContactOf(RowCells row)
    {
        var text = row.Line(Contact, 50);
        if (text.Count(char.IsDigit) > MostDigits || text.Contains('@')) row.Wrong(Contact, "像是电话或邮箱", "只填岗位，如 机关党委专职副书记，不填个人信息");
        return text;
    }

    private static string[] PromisesOf(RowCells row) =>
        row.Block(Promises, 1000).Split(['；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<AgreementActivity> LogOf(RowCells row, string responsible)
    {
        var text = row.Block(Log, 4000);
        if (text.Length == 0) return [];
        if (ActivityText.Read(text, responsible, out var reason) is { } activities) return activities;
        row.Wrong(Log, reason, ActivityText.Allowed);
        return [];
    }
}
