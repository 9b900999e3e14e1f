using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Rounds;

/// <summary>Keeps the open rounds in memory and reads from the store only what has changed since it last looked.</summary>
public sealed class RoundReader(IStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<YearMonth> _loaded = [];
    private OpenRounds _open = OpenRounds.None;
    private long _months, _rounds;

    public async Task<OpenRounds> Read(CancellationToken cancel = default)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var months = await store.Since<Month>(_months, cancel).ConfigureAwait(false);
            var open = months.Items.Aggregate(_open, (o, m) => o.With(m.Value));
            open = await Load(open, cancel).ConfigureAwait(false);
            if (_rounds > 0)
            {
                var rounds = await store.Since<AskRound>(_rounds, cancel).ConfigureAwait(false);
                open = rounds.Items.Aggregate(open, (o, r) => o.With(r.Value));
                _rounds = rounds.Mark;
            }

            (_open, _months) = (open, months.Mark);
            return open;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>
    /// Reads the months not read before, rather than every round there ever was. The mark is taken first and from rounds
    /// already written, so that whatever is written while the months are read comes again with the next look.
    /// </summary>
    private async Task<OpenRounds> Load(OpenRounds open, CancellationToken cancel)
    {
        foreach (var month in open.Months.Keys.Where(m => _rounds == 0 && !_loaded.Contains(m)))
        {
            var written = await store.List<AskRound>(AskRound.Prefix(month), cancel).ConfigureAwait(false);
            _rounds = written.Select(r => r.Version).DefaultIfEmpty(0).Max();
        }

        if (_rounds == 0) return open;
        foreach (var month in open.Months.Keys.Where(m => !_loaded.Contains(m)).ToList())
        {
            var written = await store.List<AskRound>(AskRound.Prefix(month), cancel).ConfigureAwait(false);
            open = written.Aggregate(open, (o, r) => o.With(r.Value));
            _loaded.Add(month);
        }

        return open;
    }
}
