using System.Collections.Immutable;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>The rounds that still take replies: those of the months whose bulletin is not out. The same instance as long as nothing has changed.</summary>
public sealed record OpenRounds(ImmutableSortedDictionary<YearMonth, Month> Months, ImmutableSortedDictionary<string, AskRound> Rounds)
{
    public static readonly OpenRounds None = new(
        ImmutableSortedDictionary<YearMonth, Month>.Empty,
        ImmutableSortedDictionary.Create<string, AskRound>(StringComparer.Ordinal));

    public OpenRounds With(Month month) => month.ClosedAt is null
        ? this with { Months = Months.SetItem(month.Value, month) }
        : new(Months.Remove(month.Value), Rounds.RemoveRange(Rounds.Values.Where(r => r.Month == month.Value).Select(r => r.Id)));

    public OpenRounds With(AskRound round) =>
        Months.ContainsKey(round.Month) ? this with { Rounds = Rounds.SetItem(round.Id, round) } : this;

    /// <summary>Those with something left to answer, by month, question and person; what moved elsewhere is no longer waited for.</summary>
    public IReadOnlyList<AskRound> Owed(Office office) =>
    [
        .. Rounds.Values.Select(r => r.WithoutMoved(office)).Where(r => r.Unanswered().Count > 0)
            .OrderBy(r => r.Month).ThenBy(r => r.Question).ThenBy(r => r.Person, StringComparer.Ordinal),
    ];
}
