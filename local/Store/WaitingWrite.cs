using System.Runtime.ExceptionServices;

namespace Sanwen.Local.Store;

/// <summary>Something to be written, and how it ended.</summary>
internal sealed class WaitingWrite(Action<SqliteSession> work)
{
    private ExceptionDispatchInfo? _fault;

    /// <summary>Committed or failed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>
    /// Commits all together, or the only one as it commits itself. One that fails leaves the others standing.
    /// </summary>
    /// <exception cref="Exception">Nothing of all this is committed.</exception>
    public static void Run(IReadOnlyList<WaitingWrite> all, SqliteSession session)
    {
        if (all is [var only]) only.Try(session, alone: true);
        else session.Transaction(_ => TryEach(all, session));
        foreach (var write in all) write.IsOver = true;
    }

    public void Fail(Exception fault)
    {
        _fault = ExceptionDispatchInfo.Capture(fault);
        IsOver = true;
    }

    public void ThrowIfFailed() => _fault?.Throw();

    private static bool TryEach(IReadOnlyList<WaitingWrite> all, SqliteSession session)
    {
        foreach (var write in all) write.Try(session, alone: false);
        return true;
    }

    /// <exception cref="Exception">It ended the transaction that it was a part of, and all others with it.</exception>
    private void Try(SqliteSession session, bool alone)
    {
        try
        {
            work(session);
        }
#pragma warning disable CA1031 // whoever waits gets it
        catch (Exception fault) when (alone || session.IsInTransaction)
#pragma warning restore CA1031
        {
            Fail(fault);
        }
    }
}
