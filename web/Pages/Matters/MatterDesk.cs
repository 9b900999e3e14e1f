using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Journals;
using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages.Matters;

/// <summary>Gathers what the page of a matter shows. All ids are derived, so nothing is searched.</summary>
public sealed class MatterDesk(IStore store, OfficeReader offices, RoundReader rounds, RecordReader<MatterList> lists, TimeProvider time)
{
    private const int MonthsShown = 12;

    private static readonly ApprovalKind[] Kinds = [ApprovalKind.Extension, ApprovalKind.CloseOut, ApprovalKind.HandOver];

    /// <summary>Null where there is no such matter.</summary>
    public async Task<MatterView?> Find(string key, string visitor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var office = await offices.Read(cancel);
        if (!office.Matters.TryGetValue(key, out var matter)) return null;

        var people = matter.Predecessors.Append(matter.Responsible).Distinct().ToList();
        var own = await store.Journal(key, cancel);
        var asked = await Rounds(key, people, office, now, cancel);
        var approvals = await FindAll<Approval>(ApprovalIds(matter, asked), cancel);
        var assignments = await FindAll<Assignment>(
            own.Select(e => e.At).Distinct().SelectMany(at => people.Select(p => Assignment.IdOf(at, p))), cancel);

        var others = new List<JournalEntry>();
        foreach (var instance in asked.Select(r => r.Id).Concat(approvals.Select(a => a.Id)).Concat(assignments.Select(a => a.Id)))
        {
            others.AddRange(await store.Journal(instance, cancel));
        }

        var pending = approvals.Where(a => matter.Pending.Contains(a.Id));
        var known = await lists.Read(cancel);
        return MatterView.Of(matter, office, pending, asked, MatterJournal.Merge(key, own, others), visitor, now) with
        {
            Years = YearAccount.Of(matter, office, list => known.GetValueOrDefault(MatterList.IdOf(list))?.Year),
        };
    }

    /// <summary>The rounds of the last months, of everybody who was responsible, that ask about the matter.</summary>
    private async Task<IReadOnlyList<AskRound>> Rounds(
        string key, IReadOnlyList<string> people, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await rounds.Read(cancel);
        var months = new List<YearMonth> { YearMonth.Of(now) };
        while (months.Count < MonthsShown) months.Add(months[^1].Previous);
        var ids = months.SelectMany(m => Questions.All.SelectMany(q => people.Select(p => AskRound.IdOf(m, q, p))));
        return
        [
            .. (await FindAll<AskRound>(ids, cancel)).Where(r => r.Asked.Any(a => a.Matter == key))
                .Select(r => open.Months.ContainsKey(r.Month) ? r.WithoutMoved(office) : r),
        ];
    }

    private static IEnumerable<string> ApprovalIds(Matter matter, IEnumerable<AskRound> asked) =>
        Enumerable.Range(1, matter.Applications).SelectMany(n => Kinds.Select(k => Approval.IdOf(k, matter.Key, n)))
            .Concat(asked.Where(r => r.Fired.Any(f => f.Rung == Rung.Approval)).Select(r => Approval.NamingId(r.Id)));

    private async Task<IReadOnlyList<T>> FindAll<T>(IEnumerable<string> ids, CancellationToken cancel)
        where T : Entity
    {
        var found = await Task.WhenAll(ids.Select(id => store.Find<T>(id, cancel)));
        return [.. found.OfType<Stored<T>>().Select(s => s.Value)];
    }
}
