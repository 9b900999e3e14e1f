using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

internal static class RecordRow
{
    public const string Version = "Version", Wake = "Wake";

    public static async Task<Known> Read(TableEntity row, Texts texts, CancellationToken cancel) => new(
        row.GetInt64(Version)!.Value, row.GetInt64(Wake), await texts.Of(row, cancel), row.GetString(Texts.Blob));
}
