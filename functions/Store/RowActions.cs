using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>The single steps of a transaction.</summary>
internal static class RowActions
{
    /// <summary>A transaction takes at most 100 steps and 4 MiB; what lies between the steps is counted generously.</summary>
    public const int MostActions = 100, MostBytes = 3 * 1024 * 1024;

    private const int Around = 1024, PerProperty = 64, EscapedChar = 6;

    public static TableEntity Row(string key, params IEnumerable<(string Name, object? Value)> values)
    {
        var row = new TableEntity(Keys.Partition, key);
        foreach (var (name, value) in values)
        {
            if (value is not null) row[name] = value;
        }

        return row;
    }

    /// <summary>Refused when the row exists.</summary>
    public static TableTransactionAction Add(this TableEntity row) => new(TableTransactionActionType.Add, row);

    public static TableTransactionAction Put(this TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    public static TableTransactionAction Replace(this TableEntity row, ETag match) => new(TableTransactionActionType.UpdateReplace, row, match);

    /// <summary>Writes over some properties and leaves the others; refused when the row does not exist.</summary>
    public static TableTransactionAction Merge(this TableEntity row) => new(TableTransactionActionType.UpdateMerge, row, ETag.All);

    /// <summary>Refused when the row does not exist.</summary>
    public static TableTransactionAction Delete(string key, ETag? match = null) =>
        new(TableTransactionActionType.Delete, new TableEntity(Keys.Partition, key), match ?? ETag.All);

    /// <summary>How much of a transaction it fills; rather too much than too little.</summary>
    public static int Bytes(this TableTransactionAction action) =>
        Around + ((TableEntity)action.Entity).Sum(p => PerProperty + p.Value switch
        {
            string text => text.Length * (Ascii.IsValid(text) ? 2 : EscapedChar),
            byte[] bytes => bytes.Length * 4 / 3,
            _ => 0,
        });
}
