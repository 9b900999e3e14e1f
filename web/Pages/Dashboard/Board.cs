using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>How all matters stand on a day, with what the dashboard filters by.</summary>
public sealed record Board
{
    /// <summary>By light, red first, then by deviation, the furthest behind first.</summary>
    public required IReadOnlyList<BoardRow> Rows { get; init; }

    /// <summary>The rounds with something left to answer.</summary>
    public required IReadOnlyList<AskRound> Owed { get; init; }

    public IReadOnlyList<Choice> Lists { get; init; } = [];

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public IReadOnlyList<Choice> Persons { get; init; } = [];

    public IReadOnlyList<Choice> Leaders { get; init; } = [];

    public static Board Of(Office office, OpenRounds rounds, DateOnly day)
    {
        var owed = rounds.Owed(office);
        var unanswered = owed.SelectMany(r => r.Unanswered()).ToHashSet();

        // The leader depends on nothing of a matter but the leader its list names; looked up once each, not once a matter.
        var leaders = new Dictionary<string, string?>();
        string? LeaderOf(Matter matter)
        {
            var named = matter.Leader ?? "";
            if (!leaders.TryGetValue(named, out var leader)) leaders[named] = leader = office.LeaderOf(matter.Key);
            return leader;
        }

        var rows = office.Matters.Values
            .Select(m => new BoardRow(
                m, Standing.Of(m, day, office.Policy.Lights), office.NameOf(m.Responsible), LeaderOf(m), unanswered.Contains(m.Key)))
            .OrderBy(r => r.Standing.Light).ThenBy(r => r.Standing.Deviation).ThenBy(r => r.Matter.Key, StringComparer.Ordinal)
            .ToList();
        return new()
        {
            Rows = rows,
            Owed = owed,
            Lists = Choices(rows.Select(r => r.Matter.List), l => l),
            Units = Choices(rows.Select(r => r.Matter.LeadUnit), u => u),
            Persons = Choices(rows.Select(r => r.Matter.Responsible), office.NameOf),
            Leaders = Choices(rows.Select(r => r.Leader).OfType<string>(), office.NameOf),
        };
    }

    private static IReadOnlyList<Choice> Choices(IEnumerable<string> values, Func<string, string> name) =>
    [
        .. values.Where(v => v.Length > 0).Distinct().Select(v => new Choice(v, name(v)))
            .OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal),
    ];
}
