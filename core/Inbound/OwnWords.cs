using System.Globalization;
using System.Text.RegularExpressions;

namespace Sanwen.Core.Inbound;

/// <summary>
/// What a person wrote above what a mail program quotes. Everything from the first sign of a quotation or signature on is left
/// out, even where something was written below it: what is quoted must never decide.
/// </summary>
public static partial class OwnWords
{
    /// <summary>Nobody writes more by hand; what comes after is not looked at.</summary>
    private const int MostCharacters = 20_000;

    /// <summary>Over so many lines a mail program breaks the sentence that introduces a quotation.</summary>
    private const int LongestIntroduction = 4;

    public static string Of(string text)
    {
        var lines = Clean(text).Split('\n').Select(l => l.Trim()).ToList();
        var end = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Ends(lines, i), lines.Count);
        return string.Join('\n', lines.Take(end).Select(l => Device().Replace(l, ""))).Trim();
    }

    private static string Clean(string text) => string.Concat(
        (text.Length > MostCharacters ? text[..MostCharacters] : text).ReplaceLineEndings("\n").Replace('\u00a0', ' ')
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private static bool Ends(List<string> lines, int at) =>
        Quotation().IsMatch(lines[at]) || Signature().IsMatch(lines[at]) || Introduces(lines, at);

    private static bool Introduces(List<string> lines, int at) =>
        (BeginsIntroduction().IsMatch(lines[at]) || EndsIntroduction().IsMatch(lines[at]))
        && lines.Skip(at).Take(LongestIntroduction).TakeWhile(l => l.Length > 0).Any(l => EndsIntroduction().IsMatch(l));

    /// <summary>A line that is quoted, a heading set between dashes, a rule, the first line of a copied head, a table of one.</summary>
    [GeneratedRegex(
        @"^(>|＞|\|)|^[-—–_=─━]{2}.*[-—–_=─━]{2}$|^[-—–_=─━]{3}|^[*_\s]*(发件人|寄件人|寄件者|發件人|From)[*_\s]*[:：]|^Begin forwarded message",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex(
        @"^(--|—)\s*$|^(发自|发送自|来自我的|由.{0,20}(发送|定制)|从.{0,30}发送|Sent from|Sent with|Sent via|Get Outlook|获取\s*Outlook|(网易)?邮箱大师)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    /// <summary>What a phone adds to the last line.</summary>
    [GeneratedRegex(@"\s+(发自我的|Sent from my).{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();

    [GeneratedRegex(@"^(在\s*\d|在.{0,80}@|On\b|At\b|\d{4}\s*[-年/.]|.{0,80}@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsIntroduction();

    [GeneratedRegex(@"(写道|寫道|写到|wrote)\s*[:：]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsIntroduction();
}
