using Sanwen.Core.Import;
using Sanwen.Core.People;
using Sanwen.Core.Time;
using static Sanwen.Core.Calls.CallColumns;

namespace Sanwen.Core.Calls;

/// <summary>Makes calls of the rows that are one.</summary>
internal sealed class CallRows(IReadOnlyDictionary<string, Call> before, RecordScope scope, IReadOnlyList<Field<Call>> fields)
{
    private const string AllowedAmount = "应为大于 0 的数，单位写在“单位”列，留空为万元";
    private static readonly string[] FreeText = [Title, About];
    private readonly Firsts _firsts = new(ImportColumns.Key);
    private readonly Dictionary<string, Call> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    public IEnumerable<Call> Calls => _byKey.Values;

    /// <summary>Whether a row of that key has problems: a nomination of it is not to be blamed as well.</summary>
    public bool IsDoubtful(string key) => _doubtful.Contains(key);

    /// <summary>The call as the import would leave it, or null.</summary>
    public Call? Find(string key) => _byKey.GetValueOrDefault(key) ?? before.GetValueOrDefault(Call.IdOf(key));

    public void Set(Call call) => _byKey[call.Key] = call;

    public void Read(RowCells row)
    {
        var key = SharedCells.KeyOf(row);
        var standing = key is null ? null : before.GetValueOrDefault(Call.IdOf(key));
        var call = Of(row, key, standing);
        if (call is not null && standing is not null) CheckKept(row, standing, call);
        if (key is not null && _firsts.Claim(key, row) && !row.Failed && call is not null) Set(call);
        else _doubtful.Add(key ?? row.Raw(ImportColumns.Key));
    }

    /// <summary>Once judges score, what they score by stays.</summary>
    private void CheckKept(RowCells row, Call standing, Call call)
    {
        if (standing.State < CallState.Scoring) return;
        foreach (var field in fields.Where(f => !FreeText.Contains(f.Column) && f.Text(standing, a => a) != f.Text(call, a => a)))
        {
            row.Wrong(field.Column, "申报已经截止，不能再改", "请保持原来的内容");
        }
    }

    private Call? Of(RowCells row, string? key, Call? standing)
    {
        var title = row.Required(Title, 100);
        var fund = AmountText.Cell(row, Fund, mayBeZero: false, AllowedAmount);
        var most = row.Raw(Most).Length == 0 ? null : AmountText.Cell(row, Most, mayBeZero: false, AllowedAmount);
        if (most > fund) row.Wrong(Most, "超过资金总额", "应不超过资金总额");
        var (opens, nominate, score) = (row.Day(OpensOn), row.Day(NominateBy), row.Day(ScoreBy));
        if (nominate <= opens) row.Wrong(NominateBy, "不晚于申报开始", "应晚于申报开始");
        if (score <= nominate) row.Wrong(ScoreBy, "不晚于申报截止", "应晚于申报截止");
        var judges = JudgesOf(row);
        var (units, people) = InvitedOf(row);
        var (criteria, money, about) = (CriteriaText.Read(row), MoneyUnits.Read(row, standing?.Money), row.Block(About, 1000));
        if (key is null || fund is null || opens is null || nominate is null || score is null) return null;
        return new()
        {
            Key = key,
            Title = title,
            About = row.Has(About) ? about : standing?.About ?? "",
            Fund = fund.Value,
            Money = money,
            Most = row.Has(Most) ? most : standing?.Most,
            Units = units,
            People = people,
            OpensOn = opens.Value,
            NominateBy = nominate.Value,
            ScoreBy = score.Value,
            Criteria = criteria,
            Judges = judges,
            Nominations = standing?.Nominations ?? [],
            WakeAt = China.StartOf(opens.Value),
        };
    }

    private IReadOnlyList<string> JudgesOf(RowCells row)
    {
        if (row.Raw(Judges).Length == 0) row.Missing(Judges, "应为人员名单里的姓名或邮箱，多人用“、”连接");
        return scope.People.Several(row, Judges);
    }

    /// <summary>Units by their names as the people's list has them, and people by name or address.</summary>
    private (IReadOnlyList<string> Units, IReadOnlyList<string> People) InvitedOf(RowCells row)
    {
        const string allowed = "应为人员名单里的单位，或者人员的邮箱，多个用“、”连接";
        var all = scope.People.People.ToList();
        var heads = all.Where(p => p.Is(Roles.UnitHead)).Select(p => p.Unit).ToHashSet(StringComparer.Ordinal);
        var names = row.Several(Invited, EmailAddress.MaxLength);
        if (names.Count == 0) row.Missing(Invited, allowed);
        var people = new List<string>();
        foreach (var name in names.Where(n => !heads.Contains(n)))
        {
            var address = EmailAddress.TryNormalize(name, out var plain) ? plain : "";
            var found = all.Where(p => p.Email == address || PeopleIndex.NameKey(p.Name) == PeopleIndex.NameKey(name)).ToList();
            if (found is [var person]) people.Add(person.Email);
            else row.Wrong(Invited, $"“{name}”不是有单位负责人的单位，也不是人员的邮箱", allowed);
        }

        return ([.. names.Where(heads.Contains)], [.. people.Distinct()]);
    }
}
