using Sanwen.Core.Bulletins;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>
/// Gathers the facts that measures count. A unit's are those of its bulletins, as they were sent, so that everybody who has the
/// bulletins can check a score; a person's come from the same rounds.
/// </summary>
public sealed class FactsDesk(IStore store, BulletinDesk bulletins)
{
    /// <summary>The bulletins of the months that were opened here, in order.</summary>
    public async Task<IReadOnlyList<Bulletin>> Bulletins(IEnumerable<YearMonth> months, DateTimeOffset now, CancellationToken cancel = default)
    {
        var found = new List<Bulletin>();
        foreach (var month in months)
        {
            if (await bulletins.Find(month, now, cancel).ConfigureAwait(false) is { } bulletin) found.Add(bulletin);
        }

        return found;
    }

    internal async Task<RatingFacts> Of(Assessment assessment, Office office, DateTimeOffset now, CancellationToken cancel) =>
        assessment.Rated == RatedKind.Person
            ? FactsRules.OfPerson(await Rounds(assessment, cancel).ConfigureAwait(false), assessment.Person, assessment.Period, office)
            : FactsRules.OfUnit(await Bulletins(assessment.Period.Months, now, cancel).ConfigureAwait(false), assessment.Unit, assessment.Period, office);

    private async Task<IReadOnlyList<AskRound>> Rounds(Assessment assessment, CancellationToken cancel)
    {
        var rounds = new List<AskRound>();
        foreach (var (month, question) in assessment.Period.Months.SelectMany(m => Questions.All.Select(q => (m, q))))
        {
            var round = await store.Find<AskRound>(AskRound.IdOf(month, question, assessment.Person), cancel).ConfigureAwait(false);
            if (round is not null) rounds.Add(round.Value);
        }

        return rounds;
    }
}
