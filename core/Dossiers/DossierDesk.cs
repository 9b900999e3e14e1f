using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Dossiers;

/// <summary>Puts dossiers together, and all units side by side.</summary>
public sealed class DossierDesk(IStore store, OfficeReader offices, FactsDesk facts, RecordReader<Assessment> assessments, RecordReader<ProjectIssue> issues)
{
    /// <summary>Null where nobody and nothing belongs to a unit of that name.</summary>
    public async Task<Dossier?> Find(string unit, MonthRange range, DateTimeOffset now, CancellationToken cancel = default)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var rated = await assessments.Read(cancel).ConfigureAwait(false);
        if (!Units(office, rated.Values).Contains(unit)) return null;

        var bulletins = await facts.Bulletins(range.Months, now, cancel).ConfigureAwait(false);
        var rounds = await Rounds(unit, range, office, cancel).ConfigureAwait(false);
        var raised = await issues.Read(cancel).ConfigureAwait(false);
        return DossierRules.Of(unit, range, bulletins, rounds, [.. rated.Values], raised.Values, office, China.DateOf(now));
    }

    public async Task<Comparison> Compare(MonthRange range, DateTimeOffset now, CancellationToken cancel = default)
    {
        var rated = await assessments.Read(cancel).ConfigureAwait(false);
        return Comparison.Of(range, await facts.Bulletins(range.Months, now, cancel).ConfigureAwait(false), [.. rated.Values]);
    }

    private static HashSet<string> Units(Office office, IEnumerable<Assessment> rated) =>
        [.. office.People.Values.Select(p => p.Unit), .. office.Matters.Values.Select(m => m.LeadUnit), .. rated.Select(a => a.Unit)];

    /// <summary>What was answered for the unit's matters, by whoever was responsible for them.</summary>
    private async Task<IReadOnlyList<AskRound>> Rounds(string unit, MonthRange range, Office office, CancellationToken cancel)
    {
        var people = office.Matters.Values.Where(m => m.LeadUnit == unit).SelectMany(m => m.Predecessors.Append(m.Responsible)).Distinct().ToList();
        var rounds = new List<AskRound>();
        foreach (var month in range.Months)
        {
            if (await store.Find<Month>(Month.IdOf(month), cancel).ConfigureAwait(false) is null) continue;
            foreach (var (person, question) in people.SelectMany(p => Questions.All.Select(q => (p, q))))
            {
                var round = await store.Find<AskRound>(AskRound.IdOf(month, question, person), cancel).ConfigureAwait(false);
                if (round is not null) rounds.Add(round.Value);
            }
        }

        return rounds;
    }
}
