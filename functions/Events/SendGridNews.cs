using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Functions.Mails;

namespace Sanwen.Functions.Events;

/// <summary>SendGrid's events in the domain's words. What does not say whether a mail arrived is left out.</summary>
internal static class SendGridNews
{
    /// <summary>Why SendGrid drops mails without the address being to blame.</summary>
    private static readonly string[] NotTheAddress = ["spam content", "package quota", "smtpapi", "expired", "duplicate"];

    /// <exception cref="JsonException">The text is not a list of objects.</exception>
    public static IReadOnlyList<MailNews> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw new JsonException("Events come as a list.");
        return [.. json.RootElement.EnumerateArray().Select(Of).OfType<MailNews>()];
    }

    private static MailNews? Of(JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object) throw new JsonException("An event is an object.");
        var (id, address, reason) = (Text(one, "sg_event_id"), Text(one, "email"), Text(one, "reason"));
        return Kind(one, reason) is { } kind && id.Length > 0 && address.Length > 0 && At(one) is { } at
            ? new(id, kind, address, at, reason, Text(one, SendGridLetter.ReferenceKey) is { Length: > 0 } mail ? mail : null)
            : null;
    }

    private static MailNewsKind? Kind(JsonElement one, string reason) => Text(one, "event") switch
    {
        "delivered" => MailNewsKind.Delivered,
        "bounce" => Text(one, "type") == "blocked" ? MailNewsKind.Blocked : MailNewsKind.Bounced,
        "dropped" => NotTheAddress.Any(w => reason.Contains(w, StringComparison.OrdinalIgnoreCase)) ? MailNewsKind.Withheld : MailNewsKind.Dropped,
        "spamreport" => MailNewsKind.SpamReported,
        _ => null,
    };

    private static DateTimeOffset? At(JsonElement one) =>
        one.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
