using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Sanwen.Web.Inbound;

/// <summary>
/// The text of an HTML mail, line by line as it is seen, up to the first element that a mail program quotes in. Read tag by tag: a
/// document made of it would let a mail of a million open tags take minutes.
/// </summary>
public static class HtmlWords
{
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
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new StringBuilder();
        string? unseen = null;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (unseen is not null)
            {
                if (token.Type == HtmlTokenType.EndTag && token.Name == unseen) unseen = null;
                continue;
            }

            if (token.Type == HtmlTokenType.Character) Write(text, token.Data);
            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag)) continue;
            if (token.Type == HtmlTokenType.StartTag && Quotes(token.AsTag())) break;
            if (Blocks.Contains(token.Name) && text.Length > 0 && text[^1] != '\n') text.Append('\n');
            if (token is { Type: HtmlTokenType.StartTag, Name: "br" }) text.Append('\n');
            if (token.Type == HtmlTokenType.StartTag && Unseen.TryGetValue(token.Name, out var mode)) (unseen, tokens.State) = (token.Name, mode);
        }

        return text.ToString();
    }

    /// <summary>White space between tags says nothing, but a no-break space keeps its line.</summary>
    private static void Write(StringBuilder text, string data)
    {
        var words = string.Join(' ', data.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return;
        if (text.Length > 0 && text[^1] != '\n' && char.IsWhiteSpace(data[0])) text.Append(' ');
        text.Append(words);
    }

    private static bool Quotes(HtmlTagToken tag) =>
        QuotingTags.Contains(tag.Name) || QuotingIds.Contains(tag.GetAttribute("id"))
        || tag.GetAttribute("class").Split(' ').Any(QuotingClasses.Contains);
}
