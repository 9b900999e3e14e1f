using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Sanwen.Web.Components;

/// <summary>Words in a picture: Razor takes a text tag of its own for something else, so they are put together here.</summary>
internal static class SvgText
{
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="style">A class of the style sheet.</param>
    public static RenderFragment Of(double x, double y, string anchor, string text, string? style = null) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Number(x));
        builder.AddAttribute(2, "y", Number(y));
        builder.AddAttribute(3, "text-anchor", anchor);
        builder.AddAttribute(4, "class", style);
        builder.AddContent(5, text);
        builder.CloseElement();
    };

    /// <summary>A coordinate, one decimal.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
