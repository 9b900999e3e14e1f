using Sanwen.Core.Journals;

namespace Sanwen.Core.Stores;

/// <summary>
/// Where records, journal and outbox live. Implementations are safe for concurrent use.
/// </summary>
public interface IStore
{
    Task<Stored<T>?> Find<T>(string id, CancellationToken cancel = default)
        where T : Entity;

    /// <summary>All records of a type whose id begins with <paramref name="prefix"/>, by id in ordinal order.</summary>
    Task<IReadOnlyList<Stored<T>>> List<T>(string prefix = "", CancellationToken cancel = default)
        where T : Entity;

    /// <summary>The records of a type written since <paramref name="mark"/>, and the mark to ask with next time.</summary>
    /// <param name="mark">0 for all, a mark returned before, or the version of a record of the type.</param>
    Task<(IReadOnlyList<Stored<T>> Items, long Mark)> Since<T>(long mark, CancellationToken cancel = default)
        where T : Entity;

    /// <summary>Writes all of a change or nothing; false when a record was written by somebody else since it was read.</summary>
    Task<bool> Commit(Change change, CancellationToken cancel = default);

    /// <summary>The journal of one record, oldest first.</summary>
    Task<IReadOnlyList<JournalEntry>> Journal(string instance, CancellationToken cancel = default);

    /// <summary>Ids of the instances whose wake time has come, the longest due first, then by id.</summary>
    Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default);

    /// <summary>The earliest wake time of all instances, if any.</summary>
    Task<DateTimeOffset?> NextWake(CancellationToken cancel = default);
}
