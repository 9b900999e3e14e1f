using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sanwen.Core.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Tests.Mails;

/// <summary>What Outlook, phones and scanners need of the HTML.</summary>
public sealed class MailHtmlTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=http://x.example/a.png>\r\n&amp;";
    private readonly Html _html = new(Rules.Default);

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public void Dispose() => _html.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_brings_everything_along_and_runs_nothing(string sample)
    {
        var page = await Page(Samples.All[sample]);
        Assert.Empty(page.QuerySelectorAll("script, style, link, img, iframe, object, form, svg, base, [src], [background], [class]"));
        Assert.DoesNotContain("url(", page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("meta[charset=utf-8]"));
        Assert.Single(page.QuerySelectorAll("table[width='600']"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_has_one_button_whose_cell_carries_the_colour(string sample)
    {
        var mail = Samples.All[sample];
        var buttons = (await Page(mail)).QuerySelectorAll("td[bgcolor] > a[href]");
        Assert.Equal(mail.Link is null ? 0 : 1, buttons.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_text_can_be_read_on_what_is_behind_it(string sample)
    {
        foreach (var text in Texts(await Page(Samples.All[sample])))
        {
            var ink = Nearest(text, e => Value(e.GetAttribute("style") ?? "", "color"));
            var ground = Nearest(text, e => e.GetAttribute("bgcolor"));
            var contrast = Rgb.Parse(ink).Contrast(Rgb.Parse(ground));
            Assert.True(contrast >= Rgb.Readable, $"“{text.TextContent.Trim()}”: {ink} on {ground} is {contrast:0.00}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_people_typed_stays_text(string sample)
    {
        var mail = Samples.All[sample];
        mail = mail with
        {
            ToName = Hostile,
            ForName = Hostile,
            AboutName = Hostile,
            AboutUnit = Hostile,
            Words = Hostile,
            BranchName = Hostile,
            Matters = [.. mail.Matters.Select(m => m with { Title = Hostile, ResponsibleName = Hostile })],
            Issues =
            [
                .. mail.Issues.Select(i => i with
                {
                    Title = Hostile,
                    Project = Hostile,
                    BranchName = Hostile,
                    RaisedByName = Hostile,
                    Units = [new(Hostile, null, Hostile)],
                }),
            ],
        };

        var page = await Page(mail);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains("<script>alert(1)</script>\"'><img src=http://x.example/a.png>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Page(Mail mail) => new HtmlParser(new() { IsKeepingSourceReferences = true })
        .ParseDocument((await Samples.Writer(_html).Write(mail, TestContext.Current.CancellationToken)).Html);

    private static IEnumerable<IText> Texts(IHtmlDocument page) =>
        page.Body!.Descendants<IText>().Where(t => t.TextContent.Trim().Length > 0 && !Hidden(t));

    private static bool Hidden(IText text) =>
        text.Ancestors<IElement>().Any(e => e.GetAttribute("style")?.Contains("display:none", StringComparison.Ordinal) == true);

    private static string Nearest(IText text, Func<IElement, string?> of) =>
        text.Ancestors<IElement>().Select(of).OfType<string>().First();

    private static string? Value(string style, string property) => style.Split(';')
        .Select(d => d.Split(':', 2))
        .Where(d => d[0].Trim() == property)
        .Select(d => d[1].Trim())
        .LastOrDefault();
}
