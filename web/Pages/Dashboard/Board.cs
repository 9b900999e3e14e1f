using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>How all matters stand at the end of a day, with what the dashboard filters by.</summary>
public sealed record Board
{
    public required DateOnly Day { get; init; }

    /// <summary>In the order of attention.</summary>
    public required IReadOnlyList<BoardRow> Rows { get; init; }

    /// <summary>The rounds with something left to answer.</summary>
    public required IReadOnlyList<AskRound> Owed { get; init; }

    /// <summary>What each question still waits for.</summary>
    public required IReadOnlyList<OwedQuestion> Questions { get; init; }

    /// <summary>The keys of the matters that a round waits for.</summary>
    public required IReadOnlySet<string> Unanswered { get; init; }

    public IReadOnlyList<Choice> Lists { get; init; } = [];

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public IReadOnlyList<Choice> Persons { get; init; } = [];

    public IReadOnlyList<Choice> Leaders { get; init; } = [];

    public static Board Of(Office office, OpenRounds rounds, DateOnly day)
    {
        var leaders = new Dictionary<string, string?>();
        var rows = office.Matters.Values.Select(m => Row(m, office, day, leaders)).ToList();
        rows.Sort(BoardRow.ByAttention);
        var owed = rounds.Owed(office);
        return new()
        {
            Day = day,
            Rows = rows,
            Owed = owed,
            Questions = OwedQuestion.Of(owed),
            Unanswered = owed.SelectMany(r => r.Unanswered()).ToHashSet(),
            Lists = Choices(rows.Select(r => r.Matter.List), l => l),
            Units = Choices(rows.Select(r => r.Matter.LeadUnit), u => u),
            Persons = Choices(rows.Select(r => r.Matter.Responsible), office.NameOf),
            Leaders = Choices(rows.Select(r => r.Leader).OfType<string>(), office.NameOf),
        };
    }

    private static BoardRow Row(Matter matter, Office office, DateOnly day, Dictionary<string, string?> leaders)
    {
        // Who supervises follows from the leader the list names alone; looked up once for each, not for every matter.
        var named = matter.Leader ?? "";
        if (!leaders.TryGetValue(named, out var leader)) leaders[named] = leader = office.LeaderOf(matter.Key);
        return new(matter, Standing.Of(matter, day, office.Policy.Lights), office.NameOf(matter.Responsible), leader);
    }

    private static IReadOnlyList<Choice> Choices(IEnumerable<string> values, Func<string, string> name) =>
    [
        .. values.Where(v => v.Length > 0).Distinct().Select(v => new Choice(v, name(v)))
            .OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal),
    ];
}
