using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Sanwen.Web.Inbound;

/// <summary>
/// The text of an HTML mail, line by line as it is seen, up to the first element that a mail program quotes in. Read tag by tag: a
/// document made of it would let a mail of a million open tags take minutes.
/// </summary>
public static partial class HtmlWords
{
    /// <summary>Characters; mail programs put styles of some ten thousand before the first word.</summary>
    private const int MostCharacters = 256 * 1024;

    /// <summary>Blanks, slashes and equals signs without a tag's beginning or end between.</summary>
    private const int MostSeparators = 20_000;

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
    ];

    private static readonly Dictionary<string, HtmlParseMode> Unseen = new()
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["template"] = HtmlParseMode.PCData,
    };

    /// <summary>Elements that nothing can be within.</summary>
    private static readonly HashSet<string> Empty = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private static readonly HashSet<string> QuotingTags = ["blockquote", "includetail"];

    private static readonly HashSet<string> QuotingIds =
    [
        "isReplyContent", "isForwardContent", "ntes-pcmail-signature", "appendonsend", "divRplyFwdMsg", "mail-editor-reference-message-container",
    ];

    private static readonly HashSet<string> QuotingClasses =
    [
        "gmail_quote", "gmail_attr", "gmail_signature", "yahoo_quoted", "moz-cite-prefix", "moz-signature", "protonmail_quote",
        "ntes-mailmaster-quote", "xm_compose_origin_mail_container",
    ];

    public static string Of(string html)
    {
        using var source = new TextSource(html[..Readable(html)]);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new StringBuilder();
        var (unseen, open) = ("", 0);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (open > 0)
            {
                if (token.Name == unseen) open += token.Type switch { HtmlTokenType.StartTag => 1, HtmlTokenType.EndTag => -1, _ => 0 };
                continue;
            }

            if (token.Type == HtmlTokenType.Character) Write(text, token.Data);
            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag)) continue;
            if (token.Type == HtmlTokenType.StartTag && Quotes(token.AsTag())) break;
            if (Blocks.Contains(token.Name) && text.Length > 0 && text[^1] != '\n') text.Append('\n');
            if (token is { Type: HtmlTokenType.StartTag, Name: "br" }) text.Append('\n');
            if (token.Type != HtmlTokenType.StartTag) continue;
            if (Unseen.TryGetValue(token.Name, out var mode)) (unseen, open, tokens.State) = (token.Name, 1, mode);
            else if (!Empty.Contains(token.Name) && IsHidden(token.AsTag())) (unseen, open) = (token.Name, 1);
        }

        return text.ToString();
    }

    /// <summary>
    /// How much is read. What a person wrote stands before what it answers, so nothing is lost; but each attribute of a tag is
    /// compared with all others of it, so that a mail of one tag could take minutes.
    /// </summary>
    private static int Readable(string html)
    {
        var (separators, tag) = (0, 0);
        for (var at = 0; at < html.Length && at < MostCharacters; at++)
        {
            if (html[at] is '<') tag = at;
            if (html[at] is '<' or '>') separators = 0;
            else if (html[at] is '/' or '=' || char.IsWhiteSpace(html[at])) separators++;
            if (separators > MostSeparators) return tag;
        }

        return Math.Min(html.Length, MostCharacters);
    }

    /// <summary>White space between tags says nothing, but a no-break space keeps its line.</summary>
    private static void Write(StringBuilder text, string data)
    {
        var words = string.Join(' ', data.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return;
        if (text.Length > 0 && text[^1] != '\n' && char.IsWhiteSpace(data[0])) text.Append(' ');
        text.Append(words);
    }

    /// <summary>What a mail program does not show, its sender has not said: it may come from a template, or from whom the mail passed.</summary>
    private static bool IsHidden(HtmlTagToken tag) =>
        tag.Attributes.Any(a => a.Name == "hidden") || Hiding().IsMatch(Blank().Replace(tag.GetAttribute("style"), ""));

    private static bool Quotes(HtmlTagToken tag) =>
        QuotingTags.Contains(tag.Name) || QuotingIds.Contains(tag.GetAttribute("id"))
        || tag.GetAttribute("class").Split(' ').Any(QuotingClasses.Contains);

    [GeneratedRegex("display:none|visibility:hidden|mso-hide:all|(font-size|opacity):0(?![.0-9]*[1-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
