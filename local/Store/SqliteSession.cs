using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Sanwen.Core.Stores;

namespace Sanwen.Local.Store;

/// <summary>One connection with its prepared statements; for one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>How long to wait for other programs, in milliseconds.</summary>
    private const int Patience = 30_000, ShortPatience = 1_000;

    /// <summary>SQLITE_FCNTL_HAS_MOVED.</summary>
    private const int HasMovedQuestion = 20;

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

    /// <summary>False also where a full disk or a failed write has ended a transaction from within.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>
    /// Keeps what <paramref name="work"/> wrote when it returns true, and nothing when it returns false or throws. Inside another
    /// transaction it is a part of that, and is kept or undone with it.
    /// </summary>
    public bool Transaction(Func<SqliteSession, bool> work) => IsInTransaction
        ? Transaction(work, "savepoint part", "release part", "rollback to part; release part")
        : Transaction(work, "begin immediate", "commit", "rollback");

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

    /// <summary>Whether the file that was opened is no longer the one of its name. What is written to it then is lost.</summary>
    public bool HasMoved() => sqlite3_file_control(_connection.Handle!, 0, HasMovedQuestion, out var moved) == 0 && moved != 0;

    public void EnterLog() => Execute("pragma journal_mode = wal");

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    [DllImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
#pragma warning disable IDE1006, CA1707 // the library's name for it
    private static extern int sqlite3_file_control(SQLitePCL.sqlite3 connection, nint database, int question, out int answer);
#pragma warning restore IDE1006, CA1707

    private bool Transaction(Func<SqliteSession, bool> work, string begin, string keep, string undo)
    {
        Execute(begin);
        try
        {
            if (work(this))
            {
                Execute(keep);
                return true;
            }
        }
        catch
        {
            Undo(undo);
            throw;
        }

        Undo(undo);
        return false;
    }

    private void Undo(string undo)
    {
        if (IsInTransaction) Execute(undo);
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
