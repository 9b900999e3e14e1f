using DocumentFormat.OpenXml.Packaging;
using Sanwen.Core.Links;
using Sanwen.Core.Months;
using Sanwen.Core.Time;
using Sanwen.Web.Documents;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Files;

public sealed class BulletinDocumentPageTests
{
    [Fact]
    public async Task Who_may_read_the_bulletin_may_download_it_as_a_document()
    {
        await using var host = await Open();
        using var leader = await host.SignedIn(Leader);
        using var stranger = host.Browser();
        var link = new Link(LinkPurpose.Bulletin, Month.IdOf(new YearMonth(2026, 10)), Principal, host.Clock.GetUtcNow().AddDays(1));
        var mailed = await stranger.Get($"/b/{host.Signer.Sign(link)}");

        foreach (var seen in new[] { await leader.Get("/bulletins/2026-10.docx"), await stranger.Get(mailed.Document.QuerySelector("a[href$='/docx']")!.GetAttribute("href")!) })
        {
            Assert.Equal(BulletinDocument.ContentType, seen.Response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("督通报〔2026〕10号.docx", seen.Response.Content.Headers.ContentDisposition!.FileNameStar);
            using var content = await seen.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            using var document = WordprocessingDocument.Open(content, false);
            Assert.Contains("关于2026年10月一月三问督办情况的通报", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        }

        Assert.StartsWith("/signin", (await stranger.Get("/bulletins/2026-10.docx")).Location, StringComparison.Ordinal);
    }
}
