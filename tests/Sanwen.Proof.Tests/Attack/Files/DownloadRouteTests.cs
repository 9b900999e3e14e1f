using System.Net;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Addresses of files that lead out of where files are. Nothing is found there, by whatever spelling.</summary>
public sealed class DownloadRouteTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private static readonly string[] Routes = ["/files/", "/downloads/", "/import/", "/bulletins/", "/ics/", "/assets/", "/public/", "/lists/", "/b/", "/f/x/files/", "/j/x/files/"];

    private static readonly string[] Names =
    [
        "../sanwen.db", "..%2fsanwen.db", "%2e%2e/sanwen.db", "%2e%2e%2fsanwen.db", "..%5csanwen.db", "..\\sanwen.db", "....//sanwen.db", "%252e%252e%252fsanwen.db", "..%c0%afsanwen.db", "..%ef%bc%8fsanwen.db",
        "%2fetc%2fpasswd", "/etc/passwd", "C:%5cWindows%5cwin.ini", "file:%2f%2f%2fetc%2fpasswd", "sanwen.db%00.xlsx", "matters.xlsx%00", "matters.xlsx.", "matters.xlsx%20", "matters.xlsx::$DATA", "CON", "NUL.xlsx", "a%0d%0aSet-Cookie:%20x=y",
        "%F0%9F%91%A8", "%ED%A0%80", "%ff%fe", "..;/sanwen.db", "2026-13.docx", "0000-00.docx",
    ];

    public static TheoryData<string, string> Attacks() =>
        new(Routes.SelectMany(r => Names.Select(n => (r, n))).Append(("/files/", new string('a', 8_000))).Append(("/downloads/", string.Concat(Enumerable.Repeat("../", 1_000)) + "etc/passwd")));

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task No_address_leads_out_of_where_files_are(string route, string name)
    {
        // as it is typed: otherwise dots are taken out before it is sent
        var address = new Uri($"{office.Http.BaseAddress}{route[1..]}{name}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        using var answer = await office.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.RequestUriTooLong, $"It answers {answer.StatusCode}.");
        Assert.DoesNotContain("SQLite format", html, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("x=", StringComparison.Ordinal)));
    }
}
