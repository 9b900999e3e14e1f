using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Import;

/// <summary>Makes people of the rows of people lists.</summary>
internal sealed class PersonRows(Office office)
{
    private readonly Firsts _firsts = new(ImportColumns.Email);
    private readonly List<Person> _people = [];
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);

    public IReadOnlyList<Person> People => _people;

    /// <summary>Names and addresses in rows that have problems: a row that refers to them is not to be blamed as well.</summary>
    public IReadOnlySet<string> Doubtful => _doubtful;

    public void Read(RowCells row)
    {
        var name = Texts.PersonName(row.Required(ImportColumns.Name, 50));
        var unit = row.Required(ImportColumns.Unit, 100);
        var post = row.Line(ImportColumns.Post, 100);
        var email = Email(row);
        var roles = RolesOf(row);
        var first = email is not null && _firsts.Claim(email, row);
        if (row.Failed || email is null || !first)
        {
            _doubtful.UnionWith([PeopleIndex.NameKey(name), email ?? row.Raw(ImportColumns.Email)]);
            return;
        }

        var before = office.People.GetValueOrDefault(email);
        var person = before ?? new Person { Email = email, Name = name, Unit = unit };
        _people.Add(person with
        {
            Name = name,
            Unit = unit,
            Post = row.Has(ImportColumns.Post) ? post : person.Post,
            Roles = roles,
        });
    }

    private static string? Email(RowCells row)
    {
        var text = row.Raw(ImportColumns.Email);
        if (EmailAddress.TryNormalize(text, out var address)) return address;

        const string allowed = "应为一个完整的邮箱地址，如 chengjian@example.cn";
        if (text.Length == 0) row.Missing(ImportColumns.Email, allowed);
        else row.Wrong(ImportColumns.Email, "不是有效的邮箱地址", allowed);
        return null;
    }

    private static Roles RolesOf(RowCells row)
    {
        if (RoleText.Read(row.Raw(ImportColumns.Roles), out var unknown) is not { } roles)
        {
            row.Wrong(ImportColumns.Roles, $"没有“{Texts.OneLine(unknown, 30)}”这个角色", RoleText.Allowed);
            return Roles.None;
        }

        if (roles == Roles.None) row.Missing(ImportColumns.Roles, RoleText.Allowed);
        return roles;
    }
}
