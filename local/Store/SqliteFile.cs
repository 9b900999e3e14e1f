using System.Collections.Concurrent;

namespace Sanwen.Local.Store;

/// <summary>
/// The store's file: one writer at a time, any number of readers beside it that see the last commit. What comes to be written while
/// another commit is on its way to the disk goes there together, in one commit, as the way to the disk is what writing costs.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteOptions _options;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly ConcurrentQueue<WaitingWrite> _waiting = [];
    private readonly SqliteSession _writer;

    /// <exception cref="StoreException">The file cannot be opened, written or understood.</exception>
    public SqliteFile(SqliteOptions options)
    {
        _options = options.IsInMemory ? options : options with { Path = Path.GetFullPath(options.Path) };
        if (!_options.IsInMemory) MakeFolder();
        _writer = Guard(() => new SqliteSession(_options));
        try
        {
            Guard(() => SqliteSchema.Prepare(_writer, _options.Path));
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    public T Read<T>(Func<SqliteSession, T> work) => _options.IsInMemory ? ReadAlone(work) : Guard(() =>
    {
        if (!_readers.TryTake(out var session)) session = Reader();
        try
        {
            CheckPlace(session);
            return work(session);
        }
        finally
        {
            _readers.Add(session);
        }
    });

    /// <summary>Returns when what <paramref name="work"/> wrote is committed.</summary>
    /// <param name="work">Writes by one statement, or in a transaction of its own.</param>
    /// <param name="cancel">Has an effect until the work is begun.</param>
    public async Task<T> Write<T>(Func<SqliteSession, T> work, CancellationToken cancel)
    {
        var result = default(T)!;
        var mine = new WaitingWrite(s =>
        {
            cancel.ThrowIfCancellationRequested();
            result = Guard(() => work(s));
        });
        _waiting.Enqueue(mine);
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (!mine.IsOver) WriteAllThatWait();
        }
        finally
        {
            _gate.Release();
        }

        mine.ThrowIfFailed();
        return result;
    }

    /// <summary>Writes while no other program, and no other store of this one, has the file open.</summary>
    /// <exception cref="StoreException">One has it open; nothing is written.</exception>
    public async Task<T> WriteAlone<T>(Func<SqliteSession, T> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            if (!_options.IsInMemory) CheckPlace(_writer);
            return Guard(() =>
            {
                CloseReaders();
                _writer.LeaveLog();
                try
                {
                    return work(_writer);
                }
                finally
                {
                    _writer.EnterLog();
                }
            });
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Whether another file has come in the place of the one that was opened.</summary>
    public bool IsReplaced => !_options.IsInMemory && _writer.HasMoved() && File.Exists(_options.Path);

    /// <exception cref="StoreException">The file cannot be read.</exception>
    public SqliteSnapshot Snapshot() => new(_options);

    public void Dispose()
    {
        CloseReaders();
        _writer.Dispose();
        _gate.Dispose();
    }

    /// <summary>No second connection could see what the first has written.</summary>
    private T ReadAlone<T>(Func<SqliteSession, T> work)
    {
        _gate.Wait();
        try
        {
            return Guard(() => work(_writer));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <exception cref="StoreException">The file of that name is no longer the one that the store has been working on.</exception>
    private SqliteSession Reader()
    {
        CheckPlace(_writer);
        return new SqliteSession(_options);
    }

    private void CheckPlace(SqliteSession session)
    {
        if (session.HasMoved()) throw StoreException.Moved(_options.Path);
    }

    private void WriteAllThatWait()
    {
        var all = new List<WaitingWrite>();
        while (_waiting.TryDequeue(out var one)) all.Add(one);
        try
        {
            if (!_options.IsInMemory) CheckPlace(_writer);
            Guard(() => WaitingWrite.Run(all, _writer));
        }
#pragma warning disable CA1031 // whoever waits gets it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            foreach (var one in all) one.Fail(fault);
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_options.Path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.For(_options.Path, fault);
        }
    }

    private void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    private T Guard<T>(Func<T> work) => StoreException.Guard(_options.Path, work);
}
