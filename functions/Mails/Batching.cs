using Sanwen.Core.Mails;
using Sanwen.Web.Mails;

namespace Sanwen.Functions.Mails;

/// <summary>
/// Puts mails together that read the same once each one's own link and name are taken out. In practice those are the month's
/// bulletins: every other mail lists its reader's own matters.
/// </summary>
public static class Batching
{
    /// <summary>SendGrid takes 1,000; a crash leaves no more than so many in doubt.</summary>
    public const int Most = 50;

    /// <summary>SendGrid's limit is 10,000 bytes for the values of one mail.</summary>
    private const int LongestOwn = 2_000;

    private const string LinkTag = "-sanwen-link-", NameTag = "-sanwen-name-";

    public static IReadOnlyList<Batch> Of(IEnumerable<Outgoing> mails)
    {
        var batches = new List<Batch>();
        foreach (var alike in mails.Select(m => (Mail: m, Form: Form(m))).GroupBy(m => m.Form.Text))
        {
            if (alike.Count() == 1) batches.Add(Alone(alike.First().Mail));
            else batches.AddRange(Split(alike.Select(m => new Addressed(m.Mail.Row, m.Form.Own))).Select(l => new Batch(alike.Key, l)));
        }

        return batches;
    }

    public static Batch Alone(Outgoing mail) => new(mail.Text, [new(mail.Row, new Dictionary<string, string>())]);

    /// <summary>A batch for each of its mails, with the text as it was written for that mail.</summary>
    public static IEnumerable<Batch> Apart(Batch batch) =>
        batch.Mails.Select(m => new Batch(Fill(batch.Text, m.Own), [m with { Own = new Dictionary<string, string>() }]));

    // an address that is in several mails would make SendGrid refuse them all
    private static IEnumerable<IReadOnlyList<Addressed>> Split(IEnumerable<Addressed> mails)
    {
        var lots = new List<(List<Addressed> Mails, HashSet<string> Addresses)>();
        foreach (var mail in mails)
        {
            var addresses = Addresses(mail.Row.Mail);
            var lot = lots.FirstOrDefault(l => l.Mails.Count < Most && !l.Addresses.Overlaps(addresses));
            if (lot.Mails is null) lots.Add(lot = ([], new(StringComparer.OrdinalIgnoreCase)));
            lot.Mails.Add(mail);
            lot.Addresses.UnionWith(addresses);
        }

        return lots.Select(l => l.Mails);
    }

    private static IReadOnlyList<string> Addresses(Mail mail) => [mail.To, .. mail.Cc];

    /// <summary>The text with tags for what is the reader's own; as it is where putting that back would not give the same text.</summary>
    private static (MailText Text, IReadOnlyDictionary<string, string> Own) Form(Outgoing mail)
    {
        var own = new Dictionary<string, string>();
        if (mail.Link is { Length: > 1 } link) own.Add(LinkTag, link);
        if (mail.Row.Mail.ToName is { Length: > 1 } name) own.Add(NameTag, name);
        var form = own.Aggregate(mail.Text, (t, o) => Replace(t, o.Value, o.Key));
        var safe = own.Sum(o => o.Value.Length) <= LongestOwn && Fill(form, own) == mail.Text && Fill(form, own.Reverse()) == mail.Text;
        return safe ? (form, own) : (mail.Text, new Dictionary<string, string>());
    }

    private static MailText Fill(MailText text, IEnumerable<KeyValuePair<string, string>> own) =>
        own.Aggregate(text, (t, o) => Replace(t, o.Key, o.Value));

    // the address for replies stays as it is: each mail has its own, so that only mails without one are ever together
    private static MailText Replace(MailText text, string from, string to) => text with
    {
        Subject = text.Subject.Replace(from, to, StringComparison.Ordinal),
        Text = text.Text.Replace(from, to, StringComparison.Ordinal),
        Html = text.Html.Replace(from, to, StringComparison.Ordinal),
    };
}
