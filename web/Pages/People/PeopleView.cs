using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.People;

/// <summary>Somebody in the list of people.</summary>
/// <param name="Open">Matters in progress, <paramref name="Red"/> of them red.</param>
/// <param name="Owed">Answers that are waited for.</param>
/// <param name="Substitute">The name of who stands in today; null when nobody does.</param>
public sealed record PersonRow(Person Person, int Open, int Red, int Owed, string? Substitute);

public sealed record UnitGroup(string Unit, IReadOnlyList<PersonRow> People);

/// <summary>The people of the office by unit, units in ordinal order.</summary>
public sealed record PeopleView(string Text, IReadOnlyList<UnitGroup> Units)
{
    public int Total => Units.Sum(u => u.People.Count);

    /// <param name="text">Words that must all occur in name, unit, post, address or roles.</param>
    public static PeopleView Of(Office office, Board board, string text, DateOnly today)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var matters = board.Rows.ToLookup(r => r.Matter.Responsible);
        var owed = board.Owed.ToLookup(r => r.Person, r => r.Unanswered().Count);
        PersonRow Row(Person person)
        {
            var open = matters[person.Email].Where(r => r.Matter.Status == MatterStatus.Open).ToList();
            var substitute = office.For(person.Email, today);
            return new(
                person,
                open.Count,
                open.Count(r => r.Standing.Light == Light.Red),
                owed[person.Email].Sum(),
                substitute == person.Email ? null : office.NameOf(substitute));
        }

        return new(text, [.. office.People.Values.Where(p => Fits(p, words))
            .OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Email, StringComparer.Ordinal)
            .GroupBy(p => p.Unit).Select(g => new UnitGroup(g.Key, [.. g.Select(Row)]))]);
    }

    private static bool Fits(Person person, string[] words)
    {
        var text = $"{person.Name}\n{person.Unit}\n{person.Post}\n{person.Email}\n{person.Roles.Text()}";
        return Array.TrueForAll(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
