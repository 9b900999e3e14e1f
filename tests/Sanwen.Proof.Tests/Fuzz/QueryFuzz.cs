using System.Net;
using Sanwen.Local.Tests.Pages;
using Sanwen.Local.Tests.Pages.Programmes;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The addresses of pages that list things: whatever stands behind the question mark, a page comes.</summary>
[Collection("fuzz")]
public sealed class QueryFuzz
{
    private static readonly string[] Pages =
    [
        "/?q=路&light=red&list=a&unit=b&sort=due&page=2", "/downloads/matters.xlsx?q=a&sort=key", "/projects?light=red&q=a", "/findings?programme=创文&stage=open&unit=a&q=b&page=1", "/proposals?state=a&q=b",
        "/requests?state=a&channel=b", "/issues?state=open&q=a", "/outbox?state=sent&q=a&page=2", "/people?q=a&page=2", "/agreements?group=a", "/trends?unit=a&from=2026-01&to=2026-09", "/dossiers?from=2026-01&to=2026-09",
        "/months/2026-11?question=plan&unit=a", "/ratings?period=2026-Q3", "/inspections?q=a", "/files/0123456789abcdef0123456789abcdef?name=a.pdf", "/public", "/signin?next=/a",
    ];

    [Fact]
    public async Task Any_query_gets_a_page()
    {
        await using var host = await SampleOffice.Open();
        using var browser = await host.SignedIn(SampleOffice.Duban);
        var seeds = new List<string>();
        foreach (var page in Pages)
        {
            if ((await browser.Get(page)).Status is HttpStatusCode.OK or HttpStatusCode.NotFound) seeds.Add(page);
        }

        Assert.InRange(seeds.Count, 12, Pages.Length);
        await new Fuzzer<string>(seeds, Change, page => Get(browser, page), page => page).Run();
    }

    private static async Task<string> Get(Browser browser, string page)
    {
        var answer = await browser.Get(page);
        Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"It answers {answer.Status}.");
        return $"{page.Split('?')[0]} {answer.Status} {answer.Html.Length / 4096}";
    }

    private static string Change(Random random, IReadOnlyList<string> known)
    {
        var parts = random.Any(known).Split('?', 2);
        var fields = (parts.Length > 1 ? parts[1] : "").Split('&').ToList();
        var at = random.Next(fields.Count);
        var name = fields[at].Split('=')[0];
        fields[at] = random.Next(5) switch
        {
            0 => $"{name}={random.Next(-2, 1 << 30)}",
            1 => $"{fields[at]}&{fields[at]}",
            2 => $"{name}[]={Escaped(random)}",
            3 => Escaped(random),
            _ => $"{name}={Escaped(random)}",
        };
        return $"{parts[0]}?{string.Join('&', fields)}";
    }

    private static string Escaped(Random random)
    {
        var text = random.Text();
        return Uri.EscapeDataString(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Length > 500 ? text[..500] : text)));
    }
}
