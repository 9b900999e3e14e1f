namespace Sanwen.Core.Inbound;

/// <summary>
/// Tells what no person wrote: bounces, out-of-office notes, list mail. Nothing is done for them and nothing is answered, so that
/// two programs never answer each other (RFC 3834).
/// </summary>
internal static class AutomaticMail
{
    private static readonly string[] Daemons = ["mailer-daemon", "postmaster"];

    private static readonly string[] Telling = ["List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "X-Failed-Recipients"];

    private static readonly string[] Precedences = ["bulk", "junk", "list", "auto_reply"];

    /// <summary>How the notes of services begin that set no header of RFC 3834.</summary>
    private static readonly string[] Subjects = ["自动回复", "自动答复", "自動回覆", "Automatic reply", "Auto-Reply", "Out of Office"];

    public static bool IsAutomatic(this InboundMail mail) =>
        mail.ReturnPath.Length == 0
        || Daemons.Any(d => IsFrom(mail.From, d) || IsFrom(mail.ReturnPath, d))
        || Subjects.Any(s => mail.Subject.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase))
        || mail.Headers.Any(Says);

    private static bool Says(MailField field) =>
        Telling.Any(t => Is(field.Name, t))
        || (Is(field.Name, "Auto-Submitted") && !Is(Word(field.Value), "no"))
        || (Is(field.Name, "Precedence") && Precedences.Any(p => Is(Word(field.Value), p)))
        || (Is(field.Name, "Content-Type") && Is(Word(field.Value), "multipart/report"));

    private static string Word(string value) => value.Split(';', '(')[0].Trim();

    private static bool IsFrom(string address, string local) => address.StartsWith($"{local}@", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
