using Sanwen.Core.Mails;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>Puts subjects together so that they sort in a mailbox, and always fit.</summary>
internal static class Subjects
{
    public const int Longest = 78;
    private const string Start = "【一月三问】";
    private const int LongestName = 12, LongestUnit = 14;

    /// <summary>A subject; for a substitute it also names the person away.</summary>
    public static string Of(Mail mail, string words) => Fit(words, "", Suffix(mail));

    /// <summary>A subject that ends with its matters: one by number and title, as much as fits; several by their count.</summary>
    public static string WithMatters(Mail mail, string words, string after = "")
    {
        var subject = mail.Matters switch
        {
            [] => "",
            [var first, ..] => $"{first.Id} {first.Title}",
        };
        return Fit(words, subject, (mail.Matters.Count > 1 ? $"等 {mail.Matters.Count} 项" : "") + after + Suffix(mail));
    }

    /// <summary>A subject that ends with its issues, in the same way.</summary>
    public static string WithIssues(Mail mail, string words, string after = "")
    {
        var subject = mail.Issues is [var first, ..] ? $"{first.Key} {first.Title}" : "";
        return Fit(words, subject, (mail.Issues.Count > 1 ? $"等 {mail.Issues.Count} 件" : "") + after + Suffix(mail));
    }

    /// <summary>A subject that ends with the records of a programme, in the same way.</summary>
    public static string WithItems(Mail mail, string words, string after = "")
    {
        var subject = mail.Items is [var first, ..] ? $"{first.Key} {first.Title}" : "";
        return Fit(words, subject, (mail.Items.Count > 1 ? $"等 {mail.Items.Count} 件" : "") + after + Suffix(mail));
    }

    public static string Name(string? name) => Plain.Clip(name ?? "", LongestName);

    /// <summary>×××（单位）.</summary>
    public static string NameAndUnit(Mail mail) =>
        string.IsNullOrEmpty(mail.AboutUnit) ? Name(mail.AboutName) : $"{Name(mail.AboutName)}（{Plain.Clip(mail.AboutUnit, LongestUnit)}）";

    private static string Suffix(Mail mail) => mail.ForName is null ? "" : $"（代{Name(mail.ForName)}）";

    private static string Fit(string words, string flexible, string after)
    {
        var room = Math.Max(0, Longest - Start.Length - words.Length - after.Length);
        return Plain.Clip($"{Start}{words}{Plain.Clip(flexible, room)}{after}", Longest);
    }
}
