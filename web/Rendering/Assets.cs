using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Rendering;

/// <summary>
/// The site's own files, each under an address that holds a hash of its content: a browser asks once and keeps it,
/// and a changed file has a new address.
/// </summary>
public sealed class Assets
{
    private readonly FrozenDictionary<string, (byte[] Content, string Type)> _files;

    public Assets(LightPolicy lights)
    {
        var files = new Dictionary<string, (byte[] Content, string Type)>();
        string Add(string name, string extension, string type, string text)
        {
            var content = Encoding.UTF8.GetBytes(text);
            var file = $"{name}-{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}.{extension}";
            files.Add(file, (content, type));
            return $"/assets/{file}";
        }

        var (site, colors) = (Read("site.css"), LightColors.Css(lights));
        Style = colors + site;
        SiteCss = Add("site", "css", "text/css; charset=utf-8", site);
        LightsCss = Add("lights", "css", "text/css; charset=utf-8", colors);
        SiteJs = Add("site", "js", "text/javascript; charset=utf-8", Read("site.js"));
        Icon = Add("icon", "svg", "image/svg+xml", Read("icon.svg"));
        _files = files.ToFrozenDictionary();
    }

    public string SiteCss { get; }

    public string LightsCss { get; }

    public string SiteJs { get; }

    public string Icon { get; }

    /// <summary>Both style sheets as text, for a page that is kept as a file of its own.</summary>
    public string Style { get; }

    public IResult Serve(string file, HttpResponse response)
    {
        if (!_files.TryGetValue(file, out var found)) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(found.Content, found.Type);
    }

    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"Sanwen.Web.Assets.{name}")
            ?? throw new InvalidOperationException($"The file {name} is not built into the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

public static class AssetRoutes
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapPage("/assets/{file}", (string file, Html html, HttpResponse response) => html.Assets.Serve(file, response));
}
