using Azure;
using Azure.Data.Tables;
using Sanwen.Core.Backups;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// A mail in the outbox. Its row in the listing is the whole of it; a copy stands among those of its state as long as that is
/// one that is looked for, and whoever moves it takes that copy away, so that of two only one moves it.
/// </summary>
/// <param name="Number">Its place in the order of queueing.</param>
/// <param name="ClaimedAt">Milliseconds since 1970, as all moments here; <see cref="Never"/> when it is not.</param>
/// <param name="Retry">When it is to be sent; 0 at once.</param>
/// <param name="By">Which claim took it.</param>
internal sealed record MailRow(
    long Number,
    WrittenMail Mail,
    OutboxState State,
    int Attempts = 0,
    long ClaimedAt = MailRow.Never,
    long SettledAt = MailRow.Never,
    long Retry = 0,
    string Detail = "",
    string By = "")
{
    public const long Never = -1;

    private const int LongestDetail = 8000;

    /// <summary>All rows of a mail that is new to the outbox.</summary>
    public static Item Queued(WrittenMail mail, long number) => new MailRow(number, mail, OutboxState.Queued).Added();

    /// <summary>All of its rows; the first of them says that its id is taken.</summary>
    public Item Added()
    {
        var (id, kind, instance, to, month, _, _) = Mail;
        var actions = new List<TableTransactionAction>
        {
            RowActions.Row(Keys.Mail(id), (nameof(Number), Number)).Add(),
            Row(Keys.Newest(Number)).Add(),
        };
        if (State != OutboxState.Sent) actions.Add(Row(Keys.State(State, Number)).Add());
        actions.Add(RowActions.Row(Keys.To(to, Number), (nameof(Number), Number), ("Kind", kind), ("Instance", instance), ("Month", month)).Add());
        if (month is not null) actions.Add(RowActions.Row(Keys.Month(month, Number), ("To", to)).Add());
        return new(actions, id);
    }

    /// <summary>The steps from this state to the next.</summary>
    /// <param name="after">The same mail as it is to be.</param>
    /// <param name="match">The version of the copy among those of the state, where it was read.</param>
    public IEnumerable<TableTransactionAction> Become(MailRow after, ETag? match = null)
    {
        after = after with { Detail = Cut(after.Detail) };
        var copy = after.Row(Keys.State(after.State, Number));
        if (after.State == State) yield return copy.Replace(match ?? ETag.All);
        else
        {
            if (State != OutboxState.Sent) yield return RowActions.Delete(Keys.State(State, Number), match);
            if (after.State != OutboxState.Sent) yield return copy.Add();
        }

        yield return RowActions.Row(Keys.Newest(Number), after.Moving()).Merge();
    }

    public static async Task<MailRow> Read(TableEntity row, Texts texts, CancellationToken cancel) => new(
        row.GetInt64(nameof(Number))!.Value,
        new(
            row.GetString("Id"), row.GetString("Kind"), row.GetString("Instance"), row.GetString("To"), row.GetString("Month"),
            await texts.Of(row, cancel), row.GetString(Texts.Blob)),
        Enum.Parse<OutboxState>(row.GetString(nameof(State))),
        row.GetInt32(nameof(Attempts))!.Value,
        row.GetInt64(nameof(ClaimedAt))!.Value,
        row.GetInt64(nameof(SettledAt))!.Value,
        row.GetInt64(nameof(Retry))!.Value,
        row.GetString(nameof(Detail)),
        row.GetString(nameof(By)));

    /// <summary>A mail as it was in another store.</summary>
    public static MailRow Of(long number, WrittenMail mail, ArchivedMail archived) => new(
        number,
        mail,
        archived.Row.State,
        archived.Row.Attempts,
        Millis.NotBefore(archived.Row.ClaimedAt) ?? Never,
        Millis.NotBefore(archived.Row.SettledAt) ?? Never,
        Millis.NotBefore(archived.RetryAt) ?? 0,
        Cut(archived.Row.Detail));

    public ArchivedMail Archived() => new(Outbox(), Retry == 0 ? null : Millis.Read(Retry));

    public OutboxRow Outbox() => new(StoreText.Read<Mail>(Mail.Body), State, Attempts, Moment(ClaimedAt), Moment(SettledAt), Detail);

    private static string Cut(string detail) => detail.Length <= LongestDetail ? detail : detail[..LongestDetail];

    private TableEntity Row(string key) => RowActions.Row(
        key,
        [
            ("Id", Mail.Id), (nameof(Number), Number), ("Kind", Mail.Kind), ("Instance", Mail.Instance), ("To", Mail.To), ("Month", Mail.Month),
            (Texts.Body, Mail.Blob is null ? Mail.Body : null), (Texts.Blob, Mail.Blob), .. Moving(),
        ]);

    private IEnumerable<(string, object?)> Moving() =>
    [
        (nameof(State), State.ToString()), (nameof(Attempts), Attempts), (nameof(ClaimedAt), ClaimedAt), (nameof(SettledAt), SettledAt),
        (nameof(Retry), Retry), (nameof(Detail), Detail), (nameof(By), By),
    ];

    private static DateTimeOffset? Moment(long millis) => millis == Never ? null : Millis.Read(millis);
}
