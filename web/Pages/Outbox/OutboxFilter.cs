using Microsoft.AspNetCore.Http;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Outbox;

/// <summary>Which mails the outbox page shows, as its address says; what it does not understand it leaves out.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Ref">The <see cref="Reference"/> of the one mail looked for, whatever else is chosen; empty for all.</param>
public sealed record OutboxFilter(OutboxState? State, MailKind? Kind, string To, int Number, string Ref = "")
{
    public const int Size = 50;

    private const int MaxNumber = 100_000;

    public static OutboxFilter Read(IQueryCollection query) => new(
        Word<OutboxState>(query["state"]),
        Word<MailKind>(query["kind"]),
        query["to"].ToString().Trim().ToLowerInvariant(),
        int.TryParse(query["page"], out var number) ? Math.Clamp(number, 1, MaxNumber) : 1,
        query["ref"].ToString().Trim().ToLowerInvariant());

    /// <summary>One more than is shown, to know whether another page follows.</summary>
    public OutboxQuery Query => new((Number - 1) * Size, Size + 1, State, Kind, To: To.Length > 0 ? To : null);

    public string Address(int number)
    {
        var query = QueryString.Empty;
        if (State is { } state) query = query.Add("state", state.ToString().ToLowerInvariant());
        if (Kind is { } kind) query = query.Add("kind", kind.Word());
        if (To.Length > 0) query = query.Add("to", To);
        if (Ref.Length > 0) query = query.Add("ref", Ref);
        if (number > 1) query = query.Add("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/outbox" + query;
    }

    private static T? Word<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();
}
