using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Components;

internal static class Rendered
{
    public static async Task<IHtmlDocument> Of<TComponent>(object parameters)
        where TComponent : IComponent
    {
        using var html = new Html(Rules.Default);
        return new HtmlParser().ParseDocument(await html.Render<TComponent>(new RouteValueDictionary(parameters)));
    }

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);
}
