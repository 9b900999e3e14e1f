using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>What a page would run, load or send elsewhere.</summary>
internal static class Foreign
{
    private static readonly string[] Elements =
        ["object", "embed", "applet", "frame", "frameset", "marquee", "math", "foreignobject", "animate", "set", "template", "video", "audio", "mglyph", "noscript", Payload.Mark];

    private static readonly string[] Addresses =
        ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcdoc", "background", "cite", "ping", "manifest", "longdesc", "srcset"];

    private static readonly string[] Schemes = ["mailto:", "webcal:", "http://localhost/", "#", "?"];

    /// <param name="alone">Whether it is a mail or a file of its own, which brings its style along.</param>
    public static IEnumerable<string> In(string html, bool alone) => In(new HtmlParser().ParseDocument(html), alone);

    public static IEnumerable<string> In(IDocument page, bool alone) => page.All.SelectMany(e => In(e, alone)).Concat(Comments(page));

    private static IEnumerable<string> In(IElement element, bool alone)
    {
        var name = element.LocalName;
        if (Elements.Contains(name)) yield return $"<{name}>";
        if (name == "script" && (alone || element.TextContent.Length > 0 || element.GetAttribute("src")?.StartsWith("/assets/site-", StringComparison.Ordinal) != true)) yield return element.OuterHtml;
        if (name == "style" && (!alone || element.TextContent.Contains(Payload.Mark, StringComparison.Ordinal))) yield return element.OuterHtml;
        if (name == "link" && element.GetAttribute("href")?.StartsWith("/assets/", StringComparison.Ordinal) != true) yield return element.OuterHtml;
        if (name == "iframe" && element.GetAttribute("src")?.StartsWith("/outbox/html?id=", StringComparison.Ordinal) != true) yield return element.OuterHtml;
        if (name == "base" && !(alone && element.Attributes.Length == 1 && element.GetAttribute("target") == "_top")) yield return element.OuterHtml;
        if (name == "meta" && element.HasAttribute("http-equiv")) yield return element.OuterHtml;
        foreach (var attribute in element.Attributes.Where(a => Is(a, alone))) yield return $"<{name} {attribute.Name}=\"{attribute.Value}\">";
    }

    private static bool Is(IAttr attribute, bool alone) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name.Contains(Payload.Mark, StringComparison.OrdinalIgnoreCase)
        || (attribute.Name == "style" && (!alone || attribute.Value.Contains(Payload.Mark, StringComparison.OrdinalIgnoreCase)))
        || (Addresses.Contains(attribute.Name) && !IsOurs(attribute.Value));

    /// <summary>As a browser reads it: without what it leaves out.</summary>
    private static bool IsOurs(string address)
    {
        var read = string.Concat(address.Where(c => c > ' ')).ToLowerInvariant();
        return (read.StartsWith('/') && !read.StartsWith("//", StringComparison.Ordinal) && !read.StartsWith("/\\", StringComparison.Ordinal))
            || Schemes.Any(s => read.StartsWith(s, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Comments(IDocument page) =>
        page.Descendants<IComment>().Where(c => c.Data.Contains(Payload.Mark, StringComparison.Ordinal)).Select(c => $"<!--{c.Data}-->");
}
