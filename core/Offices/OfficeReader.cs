using Sanwen.Core.Branches;
using Sanwen.Core.Matters;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Offices;

/// <summary>Keeps the office's facts in memory and reads from the store only what has changed since it last looked.</summary>
public sealed class OfficeReader(IStore store, Policy policy, WorkCalendar calendar) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Office _office = new(policy, calendar);
    private long _people, _matters, _substitutes, _projects, _branches;

    public async Task<Office> Read(CancellationToken cancel = default)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var people = await store.Since<Person>(_people, cancel).ConfigureAwait(false);
            var matters = await store.Since<Matter>(_matters, cancel).ConfigureAwait(false);
            var substitutes = await store.Since<Substitute>(_substitutes, cancel).ConfigureAwait(false);
            var projects = await store.Since<Project>(_projects, cancel).ConfigureAwait(false);
            var branches = await store.Since<Branch>(_branches, cancel).ConfigureAwait(false);
            var office = people.Items.Aggregate(_office, (o, p) => o.With(p.Value));
            office = matters.Items.Aggregate(office, (o, m) => o.With(m.Value));
            office = substitutes.Items.Aggregate(office, (o, s) => o.With(s.Value));
            office = projects.Items.Aggregate(office, (o, p) => o.With(p.Value));
            office = branches.Items.Aggregate(office, (o, b) => o.With(b.Value));
            (_office, _people, _matters, _substitutes) = (office, people.Mark, matters.Mark, substitutes.Mark);
            (_projects, _branches) = (projects.Mark, branches.Mark);
            return office;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
