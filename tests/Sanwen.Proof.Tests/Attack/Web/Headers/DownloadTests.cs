using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Attack.Web.Scripts;

namespace Sanwen.Proof.Tests.Attack.Web.Headers;

/// <summary>What stands in the name of a file ends up in one header, as the name of a download and as nothing else.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private OfficeHost? _host;
    private string _blob = "";

    public static TheoryData<string> Names =>
        [.. Payload.All, "a\r\nSet-Cookie: x=1", "a\"; filename=\"b.exe", "a; filename*=UTF-8''b.exe", "../../etc/passwd", "..\\..\\x.exe", "a\0.pdf", "通报.pdf", "\u202Efdp.exe", new string('x', 4000), ""];

    public async ValueTask InitializeAsync()
    {
        _host = await OfficeHost.Open();
        _blob = await _host.Service<IBlobs>().Save(new MemoryStream("<script>xss7()</script>"u8.ToArray()), TestContext.Current.CancellationToken);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_file_is_downloaded_under_one_name_and_never_shown(string name)
    {
        using var browser = await _host!.SignedIn(OfficeHost.Officer);

        var seen = await browser.Get($"/files/{_blob}?name={Uri.EscapeDataString(name)}");

        Assert.Empty(Answer.Faults("/files", seen));
        var disposition = Assert.Single(seen.Response.Content.Headers.GetValues("Content-Disposition"));
        Assert.StartsWith("attachment", disposition, StringComparison.Ordinal);
        Assert.DoesNotContain("html", seen.Response.Content.Headers.ContentType?.MediaType ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", string.Join(' ', seen.Response.Headers.Select(h => h.Key)), StringComparison.Ordinal);
        var saved = seen.Response.Content.Headers.ContentDisposition!.FileNameStar ?? "";
        Assert.DoesNotContain(saved, c => c is '/' or '\\' or '\u202E' || char.IsControl(c));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
