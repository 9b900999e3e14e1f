using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Links;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Forms;

/// <summary>One of the site's addresses with a method, as the site itself knows it: what is mapped tomorrow is tried tomorrow.</summary>
internal sealed partial record Route(string Method, string Pattern)
{
    /// <summary>What takes a form from whoever has the link, or from anybody: there is no cookie that a forged form could use.</summary>
    private static readonly string[] OpenForms = ["/signin", "/ask/lookup", "/ask/{channel}", "/inbound/email", "/api/inbound/email"];

    private static readonly Lazy<Task<IReadOnlyList<Route>>> Known = new(Find);

    public static Task<IReadOnlyList<Route>> All => Known.Value;

    public string Name => $"{Method} {Pattern}";

    /// <summary>Whether who has the link, or anybody, may come without signing in.</summary>
    public bool IsOpen => HasToken || IsOpenForm || Pattern.Split('/')[1] is "assets" or "signin" or "public" or "ask" || Pattern == "/signout";

    public bool HasToken => Pattern.Contains("{token}", StringComparison.Ordinal);

    public bool IsOpenForm => OpenForms.Contains(Pattern);

    public static async Task<Route> Named(string name) => (await All).Single(r => r.Name == name);

    /// <summary>Whether an address is one of this pattern.</summary>
    public bool Takes(string path) => Regex.IsMatch(path, "^" + Hole().Replace(Regex.Escape(Pattern).Replace("\\{", "{", StringComparison.Ordinal), h => h.Value[1] == '*' || h.Value[1] == '\\' ? ".+" : "[^/]+") + "$");

    /// <summary>How sure it is that an address that fits is meant for this pattern.</summary>
    public int Firmness => Hole().Replace(Pattern, "").Length;

    /// <summary>An address that fits the pattern and opens nothing that there is.</summary>
    public string Empty() => Hole().Replace(Pattern, h => h.Value is "{month}" or "{month" ? "2026-10" : "nothing-1");

    /// <summary>The purpose of the links that it opens, if any.</summary>
    public LinkPurpose? Opens() => Enum.GetValues<LinkPurpose>().Select(p => (LinkPurpose?)p)
        .FirstOrDefault(p => Addresses.Link(p!.Value, "{token}") is var link && (Pattern == link || Pattern.StartsWith(link + "/", StringComparison.Ordinal)));

    private static async Task<IReadOnlyList<Route>> Find()
    {
        await using var host = await OfficeHost.Begin("2026-11-02 08:00");
        return
        [
            .. from endpoint in host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
               orderby endpoint.RoutePattern.RawText, method
               select new Route(method, endpoint.RoutePattern.RawText!),
        ];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();
}
