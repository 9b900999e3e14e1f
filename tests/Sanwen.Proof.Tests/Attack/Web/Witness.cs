using Microsoft.Data.Sqlite;
using Sanwen.Local.Tests.Pages;

namespace Sanwen.Proof.Tests.Attack.Web;

/// <summary>Notices everything that is written to an office's database, by whatever connection.</summary>
internal sealed class Witness : IDisposable
{
    private readonly SqliteConnection _database;
    private long _seen;

    public Witness(OfficeHost host)
    {
        _database = new($"Data Source={host.DatabaseFile};Mode=ReadOnly;Pooling=False");
        _database.Open();
        _seen = Version();
    }

    /// <summary>Whether anything was written since the last look.</summary>
    public bool SawAChange()
    {
        var before = _seen;
        _seen = Version();
        return _seen != before;
    }

    public void Dispose() => _database.Dispose();

    private long Version()
    {
        using var command = new SqliteCommand("PRAGMA data_version", _database);
        return (long)command.ExecuteScalar()!;
    }
}
