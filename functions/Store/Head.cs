using Azure;
using Azure.Data.Tables;

namespace Sanwen.Functions.Store;

/// <summary>Where the log ends. Every commit moves it, so that of two at the same place only one comes through.</summary>
/// <param name="Seq">The number of the last commit; 0 before the first.</param>
/// <param name="LastMail">The last number given to a mail.</param>
/// <param name="Mails">How many mails there are: a number is left out where a mail turned out to be queued already.</param>
/// <param name="Pending">The commit whose rows are not all written yet; 0 when there is none.</param>
/// <param name="Done">How many items of the pending commit are written.</param>
/// <param name="Filling">Whose filling of the store is under way, and <paramref name="Done"/> the steps it has taken; null when none is.</param>
internal sealed record Head(long Seq, long LastMail, long Mails, long Pending, int Done, ETag ETag, string? Filling = null)
{
    public static readonly Head Empty = new(0, 0, 0, 0, 0, default);

    /// <exception cref="StoreException">The store is being filled, or that broke off: there is nothing to read or to write.</exception>
    public static Head Read(TableEntity row) => Any(row) is { Filling: null } head
        ? head
        : throw new StoreException("这里正在从备份恢复，或恢复时中断了，暂时不能使用。如果恢复命令已不在运行，请重新运行一次 restore，完成后再启动应用。");

    public static Head Any(TableEntity row) => new(
        row.GetInt64(nameof(Seq))!.Value,
        row.GetInt64(nameof(LastMail))!.Value,
        row.GetInt64(nameof(Mails))!.Value,
        row.GetInt64(nameof(Pending))!.Value,
        row.GetInt32(nameof(Done))!.Value,
        row.ETag,
        row.GetString(nameof(Filling)));

    /// <summary>Nothing was ever committed, or the filling that would be of use is not done.</summary>
    public bool HoldsNothing => Filling is not null || (Seq == 0 && Mails == 0);

    public TableEntity Row() => RowActions.Row(
        Keys.Head,
        (nameof(Seq), Seq), (nameof(LastMail), LastMail), (nameof(Mails), Mails), (nameof(Pending), Pending), (nameof(Done), Done),
        (nameof(Filling), Filling));

    /// <summary>Puts <paramref name="next"/> in this one's place, if it is still the end.</summary>
    public TableTransactionAction Move(Head next) => next.Row().Replace(ETag);
}
