using System.Collections.Concurrent;

namespace Sanwen.Local.Store;

/// <summary>The store's file: one writer at a time, any number of readers beside it that see the last commit.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteOptions _options;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
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
        if (!_readers.TryTake(out var session)) session = new SqliteSession(_options);
        try
        {
            return work(session);
        }
        finally
        {
            _readers.Add(session);
        }
    });

    public async Task<T> Write<T>(Func<SqliteSession, T> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            return Guard(() => work(_writer));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Writes while no other program, and no other store of this one, has the file open.</summary>
    /// <exception cref="StoreException">One has it open; nothing is written.</exception>
    public Task<T> WriteAlone<T>(Func<SqliteSession, T> work, CancellationToken cancel) => Write(
        s =>
        {
            CloseReaders();
            s.LeaveLog();
            try
            {
                return work(s);
            }
            finally
            {
                s.EnterLog();
            }
        },
        cancel);

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
