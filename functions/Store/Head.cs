using Azure;
using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>Where the log ends. Every commit moves it, so that of two at the same place only one comes through.</summary>
/// <param name="Seq">The number of the last commit; 0 before the first.</param>
/// <param name="LastMail">The last number given to a mail.</param>
/// <param name="Mails">How many mails there are: a number is left out where a mail turned out to be queued already.</param>
/// <param name="Pending">The commit whose rows are not all written yet; 0 when there is none.</param>
/// <param name="Done">How many items of the pending commit are written.</param>
internal sealed record Head(long Seq, long LastMail, long Mails, long Pending, int Done, ETag ETag)
{
    public static readonly Head Empty = new(0, 0, 0, 0, 0, default);

    public static Head Read(TableEntity row) => new(
        row.GetInt64(nameof(Seq))!.Value,
        row.GetInt64(nameof(LastMail))!.Value,
        row.GetInt64(nameof(Mails))!.Value,
        row.GetInt64(nameof(Pending))!.Value,
        row.GetInt32(nameof(Done))!.Value,
        row.ETag);

    public TableEntity Row() => RowActions.Row(
        Keys.Head,
        (nameof(Seq), Seq), (nameof(LastMail), LastMail), (nameof(Mails), Mails), (nameof(Pending), Pending), (nameof(Done), Done));

    /// <summary>Puts <paramref name="next"/> in this one's place, if it is still the end.</summary>
    public TableTransactionAction Move(Head next) => next.Row().Replace(ETag);
}
