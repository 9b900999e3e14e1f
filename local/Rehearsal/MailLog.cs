using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Rehearsal;

/// <summary>Takes a rehearsal's mails: one line each in <c>outbox.jsonl</c>, and the HTML in <c>mails/</c>.</summary>
internal sealed class MailLog : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly StreamWriter _lines;
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private int _count;

    public MailLog(string folder)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder, "mails")).FullName;
        _lines = new(Path.Combine(folder, "outbox.jsonl"), false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public IReadOnlyDictionary<string, int> CountByKind => _kinds;

    /// <summary>Has mails set on all cores and takes them in their order.</summary>
    /// <param name="write">Makes a mail's subject and texts; called for several mails at once.</param>
    public async Task Take(IReadOnlyList<OutboxRow> rows, Func<Mail, CancellationToken, Task<MailText>> write)
    {
        var lines = new string[rows.Count];
        await Parallel.ForEachAsync(rows.Index(), async (row, stop) =>
        {
            var mail = row.Item.Mail;
            var text = await write(mail, stop);
            lines[row.Index] = Line(mail, text);
            Keep(mail, _count + row.Index + 1, text.Html);
        });
        foreach (var line in lines) await _lines.WriteLineAsync(line);
        foreach (var row in rows) _kinds[row.Mail.Kind.Word()] = _kinds.GetValueOrDefault(row.Mail.Kind.Word()) + 1;
        _count += rows.Count;
    }

    public void Dispose() => _lines.Dispose();

    private void Keep(Mail mail, int number, string html)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{number:000000}-{China.DateOf(mail.At):yyyyMMdd}-{mail.Kind.Word()}-{Safe(mail.To)}.html");
        File.WriteAllBytes(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(html));
    }

    private static string Safe(string address) =>
        string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' ? c : '_'));

    private static string Line(Mail mail, MailText text) => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["at"] = mail.At.ToOffset(China.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["id"] = mail.Id,
            ["kind"] = mail.Kind.Word(),
            ["month"] = mail.Month?.ToString(),
            ["question"] = mail.Question?.Word(),
            ["to"] = mail.To,
            ["cc"] = mail.Cc,
            ["subject"] = text.Subject,
            ["matters"] = mail.Matters.Select(m => m.Id).Concat(mail.Issues.Select(i => i.Key)),
        },
        Options);
}
