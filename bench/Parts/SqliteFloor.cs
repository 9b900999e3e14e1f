using Microsoft.Data.Sqlite;
using Sanwen.Core.Mails;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Bench.Parts;

/// <summary>The rows that an opening wrote, or a rung, written again by the bare driver: one table, one statement, one transaction, on the disk.</summary>
internal static class SqliteFloor
{
    public sealed record Result(int Rows, double Seconds);

    /// <param name="kind">The mails whose rows are meant; each goes with the round it is of and that round's last journal entry.</param>
    public static async Task Run(string folder, string kind)
    {
        var rows = await Rows(folder, Enum.Parse<MailKind>(kind));
        Part.Tell(new Result(rows.Count, (await Effort.Of(() => Write(Path.Combine(folder, $"floor-{kind}.db"), rows))).Wall));
    }

    private static async Task<List<(string Kind, string Id, string Body)>> Rows(string folder, MailKind kind)
    {
        using var office = new BenchOffice(folder);
        var rounds = await office.Store.List<AskRound>();
        var rows = rounds.Select(r => ("round", r.Value.Id, StoreText.Write(r.Value))).ToList();
        foreach (var round in rounds) rows.Add(("journal", round.Value.Id, StoreText.Write((await office.Store.Journal(round.Value.Id))[^1])));
        var mails = await office.Store.Mails(new(Take: int.MaxValue, Kind: kind));
        return [.. rows, .. mails.Select(m => ("mail", m.Mail.Id, StoreText.Write(m.Mail)))];
    }

    private static async Task Write(string file, IReadOnlyList<(string Kind, string Id, string Body)> rows)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; create table row (kind text, id text, body text, primary key (kind, id))";
        await command.ExecuteNonQueryAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        command.Transaction = transaction;
        command.CommandText = "insert into row values ($kind, $id, $body)";
        SqliteParameter[] values = [new("$kind", SqliteType.Text), new("$id", SqliteType.Text), new("$body", SqliteType.Text)];
        command.Parameters.AddRange(values);
        foreach (var (kind, id, body) in rows)
        {
            (values[0].Value, values[1].Value, values[2].Value) = (kind, id, body);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
