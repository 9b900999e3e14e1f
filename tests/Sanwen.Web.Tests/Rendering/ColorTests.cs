using System.Text.RegularExpressions;
using Sanwen.Core.Policies;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Rendering;

public sealed partial class ColorTests
{
    private static readonly Dictionary<string, string> Sheet = Variable().Matches(new Assets(Rules.Default.Lights).Style)
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_wcag(string one, string other, double contrast) =>
        Assert.Equal(contrast, Rgb.Parse(one).Contrast(Rgb.Parse(other)), 0.01);

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#12345g")]
    public void What_is_no_colour_is_refused(string text) => Assert.Throws<FormatException>(() => Rgb.Parse(text));

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "card")]
    [InlineData("muted", "paper")]
    [InlineData("muted", "card")]
    [InlineData("muted", "head")]
    [InlineData("badge-ink", "badge")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "card")]
    [InlineData("accent", "accent-soft")]
    [InlineData("accent-deep", "accent-soft")]
    [InlineData("card", "accent")]
    [InlineData("danger", "card")]
    [InlineData("danger", "danger-soft")]
    [InlineData("card", "danger")]
    [InlineData("ok", "ok-soft")]
    [InlineData("card", "ok")]
    [InlineData("on-red", "light-red")]
    [InlineData("on-yellow", "light-yellow")]
    [InlineData("on-green", "light-green")]
    [InlineData("on-blue", "light-blue")]
    public void The_sheet_sets_text_only_where_it_can_be_read(string text, string ground) =>
        Assert.InRange(Rgb.Parse(Sheet[text]).Contrast(Rgb.Parse(Sheet[ground])), Rgb.Readable, 21);

    [Fact]
    public void Whatever_colour_an_office_gives_a_light_its_text_can_be_read()
    {
        foreach (var color in from r in Steps from g in Steps from b in Steps select new Rgb(r, g, b))
        {
            var light = LightColors.Of(new LightLook("红", color.ToString(), "表扬"));
            Assert.InRange(light.OnSolid.Contrast(light.Solid), Rgb.Readable, 21);
            Assert.InRange(light.OnSoft.Contrast(light.Soft), Rgb.Readable, 21);
            Assert.InRange(light.OnSoft.Contrast(Rgb.White), Rgb.Readable, 21);
        }
    }

    private static IEnumerable<byte> Steps => Enumerable.Range(0, 16).Select(i => (byte)(i * 17));

    [GeneratedRegex(@"--([a-z-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
