using System.Net.Mail;
using System.Text;
using System.Text.Json;

namespace Sanwen.Functions.Tests.Mails;

/// <summary>What SendGrid publishes of v3 mail/send: which fields there are, and what it refuses with 400.</summary>
internal static class SendGridRules
{
    /// <summary>The fields of each object, by its path without indices.</summary>
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        [""] =
        [
            "personalizations", "from", "reply_to", "reply_to_list", "subject", "content", "attachments", "template_id", "headers",
            "categories", "custom_args", "send_at", "batch_id", "asm", "ip_pool_name", "mail_settings", "tracking_settings",
        ],
        ["personalizations"] =
            ["from", "to", "cc", "bcc", "subject", "headers", "substitutions", "dynamic_template_data", "custom_args", "send_at"],
        ["personalizations.to"] = ["email", "name"],
        ["personalizations.cc"] = ["email", "name"],
        ["personalizations.bcc"] = ["email", "name"],
        ["from"] = ["email", "name"],
        ["reply_to"] = ["email", "name"],
        ["content"] = ["type", "value"],
        ["tracking_settings"] = ["click_tracking", "open_tracking", "subscription_tracking", "ganalytics"],
        ["tracking_settings.click_tracking"] = ["enable", "enable_text"],
        ["tracking_settings.open_tracking"] = ["enable", "substitution_tag"],
        ["tracking_settings.subscription_tracking"] = ["enable", "text", "html", "substitution_tag"],
    };

    private static readonly string[] FreeForm = ["headers", "custom_args", "substitutions"];

    private static readonly string[] Reserved =
    [
        "x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject",
        "reply-to", "cc", "bcc",
    ];

    private static readonly (string Field, string Message, Func<JsonElement, bool> Holds)[] Table =
    [
        ("personalizations", "You must have at least one personalization", m => Personalizations(m).Count > 0),
        ("personalizations", "The personalization block is limited to 1000", m => Personalizations(m).Count <= 1000),
        ("personalizations", "There is a limit of 1000 total recipients (to + cc + bcc)", m => Personalizations(m).Sum(p => Recipients(p).Count) <= 1000),
        ("personalizations.to", "The to parameter is required", m => Personalizations(m).All(p => List(p, "to").Count > 0)),
        ("personalizations", "Does not contain a valid address", m => Personalizations(m).SelectMany(Recipients).All(IsAddress)),

        // the reference says so of the whole array; the service is known to check each personalization: the stricter counts
        ("personalizations", "Each email address should be unique between to, cc, and bcc", m =>
            Personalizations(m).SelectMany(Recipients).GroupBy(a => a, StringComparer.OrdinalIgnoreCase).All(g => g.Count() == 1)),
        ("personalizations.custom_args", "custom_args must be strings and not exceed 10000 bytes", m => Personalizations(m).All(p => Fits(p, "custom_args"))),
        ("personalizations.substitutions", "substitutions must be strings and not exceed 10000 bytes", m => Personalizations(m).All(p => Fits(p, "substitutions"))),
        ("from", "The from object must be provided for every email send", m => m.TryGetProperty("from", out var from) && IsAddress(Text(from, "email"))),
        ("subject", "The subject is required", m => Text(m, "subject").Length > 0 || Personalizations(m).All(p => Text(p, "subject").Length > 0)),
        ("content", "There must be at least one defined content block", m => List(m, "content").Count > 0),
        ("content", "The content value must be a string at least one character in length", m => List(m, "content").All(c => Text(c, "value").Length > 0)),
        ("content", "text/plain must be first, followed by text/html, each once", m => Types(m) is ["text/plain"] or ["text/html"] or ["text/plain", "text/html"]),
        ("headers", "These headers are reserved", m => !m.TryGetProperty("headers", out var h) || h.EnumerateObject().All(p => !Reserved.Contains(p.Name.ToLowerInvariant()))),
        ("headers", "Headers must be strings", m => Fits(m, "headers")),
        ("tracking_settings", "enable must be a boolean", m => !m.TryGetProperty("tracking_settings", out var t)
            || t.EnumerateObject().All(s => s.Value.GetProperty("enable").ValueKind is JsonValueKind.True or JsonValueKind.False)),
    ];

    /// <summary>What SendGrid would refuse; empty for what it takes.</summary>
    public static IReadOnlyList<(string Field, string Message)> Broken(JsonElement message) =>
    [
        .. Unknown(message, "").Select(f => (f, "Additional property is not allowed")),
        .. Table.Where(r => !r.Holds(message)).Select(r => (r.Field, r.Message)),
    ];

    public static IReadOnlyList<JsonElement> Personalizations(JsonElement message) => List(message, "personalizations");

    public static IReadOnlyList<string> Addresses(JsonElement personalization, string field) =>
        [.. List(personalization, field).Select(a => Text(a, "email"))];

    public static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> Unknown(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Unknown(e, path)),
        JsonValueKind.Object when !FreeForm.Contains(path.Split('.')[^1]) => element.EnumerateObject().SelectMany(p =>
            Fields.GetValueOrDefault(path, []).Contains(p.Name) ? Unknown(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}") : [p.Name]),
        _ => [],
    };

    private static IReadOnlyList<string> Recipients(JsonElement personalization) =>
        [.. new[] { "to", "cc", "bcc" }.SelectMany(f => Addresses(personalization, f))];

    private static IReadOnlyList<JsonElement> List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static IReadOnlyList<string> Types(JsonElement message) => [.. List(message, "content").Select(c => Text(c, "type"))];

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');

    private static bool Fits(JsonElement of, string name) => !of.TryGetProperty(name, out var values)
        || (values.EnumerateObject().All(v => v.Value.ValueKind == JsonValueKind.String)
            && values.EnumerateObject().Sum(v => Encoding.UTF8.GetByteCount(v.Name + v.Value.GetString())) <= 10_000);
}
