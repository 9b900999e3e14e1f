using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>One commit.</summary>
/// <param name="Id">By which a process knows its own commit again when the answer to it was lost.</param>
/// <param name="FirstMail">The number of its first mail.</param>
/// <param name="Packed">Its payload, when a row can hold it; else it lies under <paramref name="Blob"/>.</param>
internal sealed record LogRow(long Seq, string Id, DateTimeOffset At, long FirstMail, byte[]? Packed, string? Blob)
{
    /// <summary>What a binary property holds.</summary>
    public const int MostInRow = 64 * 1024;

    public static LogRow Read(TableEntity row) => new(
        row.GetInt64(nameof(Seq))!.Value,
        row.GetString(nameof(Id)),
        row.GetDateTimeOffset(nameof(At))!.Value,
        row.GetInt64(nameof(FirstMail))!.Value,
        row.GetBinary(nameof(Packed)),
        row.GetString(nameof(Blob)));

    public TableEntity Row() => RowActions.Row(
        Keys.Log(Seq),
        (nameof(Seq), Seq), (nameof(Id), Id), (nameof(At), At), (nameof(FirstMail), FirstMail), (nameof(Packed), Packed), (nameof(Blob), Blob));

    public async Task<Payload> Payload(Texts texts, CancellationToken cancel) =>
        Store.Payload.Unpack(Packed ?? await texts.Read(Blob!, cancel));
}
