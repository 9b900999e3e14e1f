using System.Collections.Immutable;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Issues;

/// <summary>Keeps the project issues in memory and reads from the store only what has changed since it last looked.</summary>
public sealed class IssueReader(IStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableSortedDictionary<string, ProjectIssue> _issues = ImmutableSortedDictionary.Create<string, ProjectIssue>(StringComparer.Ordinal);
    private long _mark;

    /// <returns>All issues, closed ones too, by their keys in ordinal order.</returns>
    public async Task<ImmutableSortedDictionary<string, ProjectIssue>> Read(CancellationToken cancel = default)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var issues = await store.Since<ProjectIssue>(_mark, cancel).ConfigureAwait(false);
            _issues = _issues.SetItems(issues.Items.Select(i => KeyValuePair.Create(i.Value.Key, i.Value)));
            _mark = issues.Mark;
            return _issues;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
