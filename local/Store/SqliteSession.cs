using Microsoft.Data.Sqlite;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>One connection with its prepared statements; for one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>How long to wait for other programs, in milliseconds.</summary>
    private const int Patience = 30_000, ShortPatience = 1_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public SqliteSession(SqliteOptions options)
    {
        // a pool of the driver's would hand back connections without their prepared statements
        var source = new SqliteConnectionStringBuilder { DataSource = options.Path, Pooling = false };
        _connection = new SqliteConnection(source.ConnectionString);
        _connection.Open();
        _connection.CreateFunction<string, string>("reference_of", Reference.Of, isDeterministic: true);
        Execute($"pragma busy_timeout = {Patience}");
        // what is erased is overwritten in the file, not only forgotten
        Execute("pragma secure_delete = on");
        Execute($"pragma synchronous = {(options.Durable ? "full" : "off")}");
    }

    /// <summary>Runs a statement with its values for ?1, ?2 … and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public long? Number(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar() as long?;

    /// <summary>Keeps what <paramref name="work"/> wrote when it returns true, and nothing when it returns false or throws.</summary>
    public bool Transaction(Func<SqliteSession, bool> work)
    {
        Execute("begin immediate");
        try
        {
            if (work(this))
            {
                Execute("commit");
                return true;
            }
        }
        catch
        {
            RollBack();
            throw;
        }

        RollBack();
        return false;
    }

    /// <summary>
    /// Ends the log beside the file, which the file's owner can do only as long as nobody else has it open: others would hold
    /// what they read before for true.
    /// </summary>
    /// <exception cref="SqliteException">Somebody has.</exception>
    public void LeaveLog()
    {
        Execute($"pragma busy_timeout = {ShortPatience}");
        try
        {
            Execute("pragma journal_mode = delete");
        }
        finally
        {
            Execute($"pragma busy_timeout = {Patience}");
        }
    }

    public void EnterLog() => Execute("pragma journal_mode = wal");

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private void RollBack()
    {
        // a full disk or a failed write may have ended the transaction already
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Execute("rollback");
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // every statement is a constant of this folder; what people type travels as values
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
