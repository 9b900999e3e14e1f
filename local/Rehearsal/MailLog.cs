using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Mails;
using Sanwen.Web.Mails;

namespace Sanwen.Local.Rehearsal;

/// <summary>Takes a rehearsal's mails: one line each in <c>outbox.jsonl</c>, and the HTML in <c>mails/</c>.</summary>
internal sealed class MailLog : IMailSender, IDisposable
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

    /// <summary>One at a time, so that the log is in the order of time.</summary>
    public int AtOnce => 1;

    public IReadOnlyDictionary<string, int> CountByKind => _kinds;

    public async Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
    {
        var mail = row.Mail;
        _count++;
        _kinds[mail.Kind.Word()] = _kinds.GetValueOrDefault(mail.Kind.Word()) + 1;
        await _lines.WriteLineAsync(Line(mail, text));
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{_count:000000}-{China.DateOf(mail.At):yyyyMMdd}-{mail.Kind.Word()}-{Safe(mail.To)}.html");
        await File.WriteAllTextAsync(Path.Combine(_folder, name), text.Html, cancel);
        return new Settlement.Sent();
    }

    public void Dispose() => _lines.Dispose();

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
