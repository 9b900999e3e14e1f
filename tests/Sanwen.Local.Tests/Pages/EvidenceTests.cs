using System.Net;
using System.Text;
using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class EvidenceTests
{
    private static readonly string PlanRound = AskRound.IdOf(new(2026, 10), Question.Plan, Doer);

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 the rest of a small report");

    [Fact]
    public async Task A_file_is_kept_with_the_reply_and_downloads_as_it_was()
    {
        await using var host = await Open();
        using var browser = host.Browser();

        await Answer(host, browser, ("../../etc/验收 报告.pdf", Pdf));

        var evidence = Assert.Single((await host.Find<AskRound>(PlanRound)).Asked[0].Reply!.Evidence);
        Assert.Equal(("验收 报告.pdf", "application/pdf", Pdf.Length), (evidence.FileName, evidence.ContentType, evidence.Bytes));
        var address = $"/files/{evidence.Blob}?name={Uri.EscapeDataString(evidence.FileName)}";
        Assert.StartsWith("/signin", (await browser.Get(address)).Location, StringComparison.Ordinal);

        using var reader = await host.SignedIn(Officer);
        var file = (await reader.Get(address)).Response;
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("验收 报告.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("工具.exe", "MZ", "类型不能作为附件")]
    [InlineData("报告.pdf", "MZ\u0090 not a report", "内容与扩展名 .pdf 不符")]
    [InlineData("说明.doc", "MZ\u0090 not a text either", "内容与扩展名 .doc 不符")]
    [InlineData("页面.html", "<script>", "类型不能作为附件")]
    [InlineData("空.pdf", "", "空文件")]
    public async Task What_is_no_evidence_is_refused_beside_its_field_and_nothing_is_kept(string name, string content, string reason)
    {
        await using var host = await Open();
        using var browser = host.Browser();

        var page = await Answer(host, browser, (name, Encoding.Latin1.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Document.GetElementById("evidence-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("附文件", page.ValueOf("words-0"));
        Assert.False(Directory.Exists(host.BlobFolder));
        Assert.Null((await host.Find<AskRound>(PlanRound)).Asked[0].Reply);
    }

    [Fact]
    public async Task Too_large_a_file_is_refused()
    {
        await using var host = await Open();
        using var browser = host.Browser();

        var page = await Answer(host, browser, ("大.pdf", [.. Pdf, .. new byte[Policy.Evidence.MaxBytes]]));

        Assert.Contains("超过 10 MB", page.Document.GetElementById("evidence-0-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_count_together_with_those_sent_before()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await Answer(host, browser, [.. Enumerable.Range(1, 4).Select(n => ($"{n}.pdf", Pdf))]);

        var page = await Answer(host, browser, ("5.pdf", Pdf), ("6.pdf", Pdf));

        Assert.Contains("每项最多 5 个附件", page.Document.GetElementById("evidence-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, (await host.Find<AskRound>(PlanRound)).Asked[0].Reply!.Evidence.Count);
    }

    [Fact]
    public async Task A_body_beyond_all_limits_is_refused_in_plain_words()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var request = new HttpRequestMessage(HttpMethod.Post, host.Address((await host.Mails(MailKind.Ask))[0]))
        {
            Content = new ByteArrayContent(new byte[Policy.Evidence.MaxTotalBytes + (3 << 20)]),
        };

        var page = await browser.Send(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "提交的内容太大"), (page.Status, page.Heading));
    }

    [Theory]
    [InlineData("..%2F..%2Foffice.db")]
    [InlineData("office.db")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task No_name_leads_out_of_the_folder(string name)
    {
        await using var host = await Open();
        using var reader = await host.SignedIn(Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get($"/files/{name}")).Status);
    }

    private static async Task<Seen> Answer(OfficeHost host, Browser browser, params (string Name, byte[] Content)[] files) => await browser.Submit(
        await browser.Get(host.Address((await host.Mails(MailKind.Ask))[0])),
        "提交答复",
        [("words-0", "附文件")],
        [.. files.Select(f => ("evidence-0", f.Name, f.Content))]);
}
