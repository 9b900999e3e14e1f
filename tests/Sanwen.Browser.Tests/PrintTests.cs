using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;

namespace Sanwen.Browser.Tests;

public sealed partial class PrintTests(Chromium chromium) : OfficeWalk(chromium)
{
    /// <summary>156 mm, the width of the text on the page.</summary>
    private const int TextWidth = 590;

    private const string Clipped =
        "[...document.querySelectorAll('.bulletin table, .bulletin td, .bulletin th, .bulletin p, .bulletin h1')]" +
        ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)" +
        ".map(e => e.outerHTML.slice(0, 120))";

    protected override string Begins => LivedOffice.Begins;

    [Fact]
    public async Task The_bulletin_prints_in_the_form_of_official_documents_and_nothing_is_cut_off()
    {
        await Office.LetPeopleAnswer();
        await Office.MoveTo("2026-10-15 09:05");
        var leader = await SignedIn(LivedOffice.Principal, Device.Desktop);
        await leader.Go("/bulletins/2026-09");
        await leader.Page.SetViewportSizeAsync(TextWidth, 850);
        await leader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await leader.Page.EvaluateAsync<string[]>(Clipped));
        await Assertions.Expect(leader.Page.Locator(".doc-red")).ToHaveTextAsync("祖庙街道督查室文件");
        await Assertions.Expect(leader.Page.Locator(".doc-number")).ToBeVisibleAsync();
        await Assertions.Expect(leader.Page.Locator(".top, .foot, .actions, .only-screen").Locator("visible=true")).ToHaveCountAsync(0);
        await leader.Keep("bulletin-print", whole: true);

        var pdf = Encoding.Latin1.GetString(await leader.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Path = PdfPath() }));
        Assert.InRange(Page().Count(pdf), 3, 60);
        Assert.All(Box().Matches(pdf), m => Assert.Equal(("59", "84"), (m.Groups[1].Value[..2], m.Groups[2].Value[..2])));
    }

    private static string? PdfPath() => Environment.GetEnvironmentVariable("SANWEN_SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(folder, "bulletin.pdf") : null;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)")]
    private static partial Regex Box();
}
