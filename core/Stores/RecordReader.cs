using System.Collections.Immutable;

namespace Sanwen.Core.Stores;

/// <summary>Keeps all records of a type in memory and reads from the store only what has changed since it last looked.</summary>
public sealed class RecordReader<T>(IStore store) : IDisposable
    where T : Entity
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableSortedDictionary<string, T> _records = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
    private long _mark;

    /// <returns>By id, in ordinal order.</returns>
    public async Task<ImmutableSortedDictionary<string, T>> Read(CancellationToken cancel = default)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var news = await store.Since<T>(_mark, cancel).ConfigureAwait(false);
            _records = _records.SetItems(news.Items.Select(i => KeyValuePair.Create(i.Value.Id, i.Value)));
            _mark = news.Mark;
            return _records;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
