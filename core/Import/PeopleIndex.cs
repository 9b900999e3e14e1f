using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Import;

/// <summary>Everybody whom lists may name: the office's people as the import would leave them.</summary>
internal sealed class PeopleIndex
{
    private const string Allowed = "应为人员名单里的姓名或邮箱";
    private const int Shown = 30;
    private const Roles Leading = Roles.SupervisingLeader | Roles.PrincipalLeader;
    private readonly Dictionary<string, Person> _byAddress;
    private readonly ILookup<string, Person> _byName;
    private readonly IReadOnlySet<string> _doubtful;
    private readonly bool _complete;

    /// <param name="complete">False when a file could not be read, so that somebody missing may well stand in it.</param>
    public PeopleIndex(Office office, PersonRows imported, bool complete)
    {
        _byAddress = office.People.Values.ToDictionary(p => p.Email, StringComparer.Ordinal);
        foreach (var person in imported.People) _byAddress[person.Email] = person;
        _byName = _byAddress.Values.ToLookup(p => NameKey(p.Name), StringComparer.Ordinal);
        _doubtful = imported.Doubtful;
        _complete = complete;
    }

    public IEnumerable<Person> People => _byAddress.Values;

    public static string NameKey(string name) => Texts.WithoutSpaces(name);

    public string UnitOf(string address) => _byAddress.TryGetValue(address, out var person) ? person.Unit : "";

    /// <summary>Units with somebody who answers for matters and nobody at their head, in ordinal order.</summary>
    public IEnumerable<string> UnitsWithoutHead() => People
        .GroupBy(p => p.Unit, StringComparer.Ordinal)
        .Where(u => u.Any(p => p.Is(Roles.Responsible)) && !u.Any(p => p.Is(Roles.UnitHead)))
        .Select(u => u.Key)
        .Order(StringComparer.Ordinal);

    /// <summary>姓名（邮箱）.</summary>
    public string Describe(string address) =>
        _byAddress.TryGetValue(address, out var person) ? $"{person.Name}（{address}）" : address;

    /// <summary>The address of the one person that a cell names, by address or by name; null when there is a problem.</summary>
    public string? Responsible(RowCells row) => One(row, ImportColumns.Responsible);

    /// <inheritdoc cref="Responsible"/>
    public string? One(RowCells row, string column)
    {
        if (OneOrNone(row, column) is { } address) return address;
        if (row.Raw(column).Length == 0) row.Missing(column, Allowed);
        return null;
    }

    /// <summary>As <see cref="One"/>, but may be blank.</summary>
    public string? OneOrNone(RowCells row, string column)
    {
        var text = row.Raw(column);
        return text.Length == 0 ? null : Named(row, column, text)?.Email;
    }

    /// <summary>As <see cref="Responsible"/>, but may be blank and must be a leader.</summary>
    public string? Leader(RowCells row)
    {
        var text = row.Raw(ImportColumns.Leader);
        if (text.Length == 0 || Named(row, ImportColumns.Leader, text) is not { } person) return null;

        if (!person.Is(Leading) && !_doubtful.Contains(person.Email))
        {
            row.Wrong(ImportColumns.Leader, $"此人的角色是{person.Roles.Text()}", "应为角色含分管领导或主要领导的人，或留空");
        }

        return person.Email;
    }

    /// <summary>As <see cref="Responsible"/>; several are told as such.</summary>
    public string? Secretary(RowCells row)
    {
        var names = row.Several(ImportColumns.Secretary, EmailAddress.MaxLength);
        if (names.Count == 1) return Named(row, ImportColumns.Secretary, names[0])?.Email;

        if (names.Count == 0) row.Missing(ImportColumns.Secretary, $"每个党组织须有一名书记，{Allowed}");
        else row.Wrong(ImportColumns.Secretary, $"写了 {names.Count} 人", "每个党组织只能有一名书记，其余的人请填在“成员”列");
        return null;
    }

    /// <summary>The addresses of all that a cell names, each once; everybody who is not found is told.</summary>
    public IReadOnlyList<string> Members(RowCells row) => Several(row, ImportColumns.Members);

    /// <inheritdoc cref="Members"/>
    public IReadOnlyList<string> Several(RowCells row, string column) =>
    [
        .. row.Several(column, EmailAddress.MaxLength)
            .Select(name => Named(row, column, name, $"“{Texts.OneLine(name, Shown)}”")?.Email)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <param name="who">How the person is called where the cell names several.</param>
    private Person? Named(RowCells row, string column, string text, string? who = null)
    {
        var address = EmailAddress.TryNormalize(text, out var plain);
        var found = address ? Holding(plain) : [.. _byName[NameKey(text)]];
        if (found.Count == 1) return found[0];

        if (found.Count > 1)
        {
            var addresses = string.Join('、', found.Select(p => p.Email).Order(StringComparer.Ordinal));
            row.Wrong(column, $"有 {found.Count} 人叫{who ?? "这个名字"}", $"请改填邮箱：{addresses}");
        }
        else if (_complete && !_doubtful.Contains(address ? plain : NameKey(text)))
        {
            row.Wrong(column, $"人员名单里没有{who ?? "此人"}", $"{Allowed}，或在人员表中加上此人一并导入");
        }
        else
        {
            row.Fail();
        }

        return null;
    }

    private IReadOnlyList<Person> Holding(string address) => _byAddress.TryGetValue(address, out var person) ? [person] : [];
}
