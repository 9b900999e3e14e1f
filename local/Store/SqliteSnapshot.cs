namespace Sanwen.Local.Store;

/// <summary>A connection of its own on which everything is read as of one moment, whatever others write meanwhile.</summary>
internal sealed class SqliteSnapshot : IDisposable
{
    private readonly SqliteSession _session;
    private readonly string _path;

    /// <exception cref="StoreException">The file cannot be read.</exception>
    public SqliteSnapshot(SqliteOptions options)
    {
        _path = options.Path;
        _session = StoreException.Guard(_path, () => new SqliteSession(options));

        // the moment is that of the first reading
        Read(s => s.Execute("begin"));
    }

    public T Read<T>(Func<SqliteSession, T> work) => StoreException.Guard(_path, () => work(_session));

    public void Dispose() => _session.Dispose();
}
