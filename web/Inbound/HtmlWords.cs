using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sanwen.Web.Inbound;

/// <summary>The text of an HTML mail, line by line as it is seen, up to the first element that a mail program quotes in.</summary>
public static class HtmlWords
{
    /// <summary>Own words stand first; a quoted thread may be without end.</summary>
    private const int MostCharacters = 256 * 1024;

    private const string Quotations =
        "blockquote, .gmail_quote, .gmail_attr, .gmail_signature, .yahoo_quoted, .moz-cite-prefix, .moz-signature, .protonmail_quote, "
        + "#isReplyContent, #isForwardContent, .ntes-mailmaster-quote, #ntes-pcmail-signature, #appendonsend, #divRplyFwdMsg, "
        + "#mail-editor-reference-message-container, includetail, .xm_compose_origin_mail_container";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
    };

    public static string Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html.Length > MostCharacters ? html[..MostCharacters] : html);
        foreach (var unseen in page.QuerySelectorAll("head, style, script, title, template").ToList()) unseen.Remove();
        var quotation = page.QuerySelector(Quotations);
        var text = new StringBuilder();
        INode? block = null;
        foreach (var node in page.Body?.Descendants().TakeWhile(n => n != quotation) ?? [])
        {
            if (node is IElement { LocalName: "br" }) text.Append('\n');
            if (node is not IText { Data: { Length: > 0 } data } || (string.IsNullOrWhiteSpace(data) && !data.Contains('\u00a0', StringComparison.Ordinal))) continue;
            if (BlockOf(node) is var own && own != block && text.Length > 0) text.Append('\n');
            (block, _) = (own, text.Append(string.Join(' ', data.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))));
        }

        return text.ToString();
    }

    private static INode? BlockOf(INode node)
    {
        var parent = node.Parent;
        while (parent is IElement element && !Blocks.Contains(element.LocalName)) parent = parent.Parent;
        return parent;
    }
}
