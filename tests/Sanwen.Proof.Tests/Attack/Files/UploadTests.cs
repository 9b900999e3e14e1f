using System.Net;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Mails;
using Sanwen.Core.Proposals;
using Sanwen.Local.Tests.Pages;
using Sanwen.Local.Tests.Pages.Proposals;
using Sanwen.Local.Tests.Pages.Ratings;
using Sanwen.Local.Tests.Pages.Requests;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Files that people may attach, at each door there is for them.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. "<html><script>alert(1)</script>"u8];

    /// <summary>What makes a file of one door, by the door's name.</summary>
    private static readonly Dictionary<string, Func<Task<OfficeHost>>> Doors = new()
    {
        ["an answer"] = () => OfficeHost.Open(),
        ["a resident's request"] = RequestHost.OpenRequests,
        ["a finding"] = () => OfficeHost.Open(),
        ["an answer to a proposal"] = ProposalSample.Open,
        ["a form of an assessment"] = RatedOffice.OpenOctober,
    };

    private static readonly (string Name, byte[] Content, string Attack)[] Refused =
    [
        ("页面.html", "<script>alert(1)</script>"u8.ToArray(), "an HTML page"),
        ("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "an SVG with a script"),
        ("图.png", "<html><script>alert(1)</script>"u8.ToArray(), "an HTML page called .png"),
        ("图.jpg", "GIF89a/*<svg onload=alert(1)>*/=1;"u8.ToArray(), "a GIF that is a script, called .jpg"),
        ("图.jpg", "MZ\u0090 program"u8.ToArray(), "a program called .jpg"),
        ("图.jpg.exe", Picture, "a picture called .exe"),
        ("图.jpg\u202Egpj.exe", Picture, "a program whose name reads backwards"),
        ("图.jpg::$DATA", Picture, "a stream of another file"),
        ("图.jpg", [], "an empty file"),
        (".jpg", Picture[..2], "a picture of two bytes"),
        ("jpg", Picture, "a name without an ending"),
    ];

    private static readonly (string Name, string Kept)[] Renamed =
    [
        ("../../../etc/cron.d/图.jpg", "图.jpg"), (@"..\..\web.config\图.jpg", "图.jpg"), ("/etc/passwd/图.jpg", "图.jpg"), (@"C:\Windows\图.jpg", "图.jpg"), ("图.jpg . . .", "图.jpg"), ("a<b>:|?*图.jpg", "a_b_____图.jpg"),
        ("%2e%2e%2f图.jpg", "_2e_2e_2f图.jpg"), (new string('长', 250) + ".jpg", new string('长', 116) + ".jpg"), ("图\u202E.jpg", "图.jpg"),
    ];

    public static TheoryData<string, string> RefusedAtDoors() => new(Doors.Keys.SelectMany(d => Refused.Select(r => (d, r.Attack))));

    public static TheoryData<string> DoorNames() => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(RefusedAtDoors))]
    public async Task What_is_no_evidence_is_refused_with_words_and_not_kept(string door, string attack)
    {
        await using var host = await Doors[door]();
        var before = Kept(host);
        var (name, content, _) = Refused.Single(r => r.Attack == attack);

        var page = await Send(host, door, (name, content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Matches("类型不能|内容与扩展名|空文件", page.Text);
        Assert.Equal(before, Kept(host));
    }

    [Theory]
    [MemberData(nameof(DoorNames))]
    public async Task A_name_that_leads_elsewhere_is_kept_as_a_plain_name_and_the_file_comes_back_as_a_download(string door)
    {
        foreach (var (name, kept) in door == "a resident's request" ? Renamed[..2] : Renamed[..(door == "an answer" ? Renamed.Length : 1)])
        {
            await using var host = await Doors[door]();
            var before = Kept(host);

            var page = await Send(host, door, (name, Picture));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            var file = Assert.Single(Kept(host).Except(before));
            Assert.Matches("^[0-9a-f]{32}$", Path.GetFileName(file));
            if (door == "a resident's request") continue;

            using var reader = await host.SignedIn(door == "an answer to a proposal" ? ProposalSample.Supervisor : OfficeHost.Officer);
            var back = (await reader.Get($"/files/{Path.GetFileName(file)}?name={Uri.EscapeDataString(name)}")).Response;
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
            Assert.Equal(("attachment", kept), (back.Content.Headers.ContentDisposition!.DispositionType, back.Content.Headers.ContentDisposition.FileNameStar));
            Assert.Equal("image/jpeg", back.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("图.html", "application/octet-stream")]
    [InlineData("图.svg", "application/octet-stream")]
    [InlineData("图.jpg\r\nSet-Cookie: a=b", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    [InlineData("图.pdf", "application/pdf")]
    public async Task Whatever_a_link_calls_a_file_it_is_never_shown_as_a_page(string name, string type)
    {
        await using var host = await OfficeHost.Open();
        await Send(host, "an answer", ("图.jpg", Picture));
        using var reader = await host.SignedIn(OfficeHost.Officer);

        var back = (await reader.Get($"/files/{Path.GetFileName(Assert.Single(Kept(host)))}?name={Uri.EscapeDataString(name)}")).Response;

        Assert.Equal(("attachment", type), (back.Content.Headers.ContentDisposition!.DispositionType, back.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(back.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src", Assert.Single(back.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(back.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_door_that_takes_more_than_a_form_is_known_here()
    {
        await using var host = await OfficeHost.Open();
        var doors = host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.Any(m => m.GetType().DeclaringType == typeof(Sanwen.Web.Access.BodyLimit)))
            .Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "/a/{token}", "/api/inbound/email", "/ask/{channel}", "/f/{token}", "/findings/new", "/findings/{key}", "/import", "/inbound/email", "/j/{token}", "/p/{token}", "/proposals/{key}",
                "/requests/new/{channel}", "/s/{token}", "/v/{token}",
            ],
            doors);
    }

    private static List<string> Kept(OfficeHost host) => Directory.Exists(host.BlobFolder) ? [.. Directory.GetFiles(host.BlobFolder, "*", SearchOption.AllDirectories)] : [];

    private static async Task<Seen> Send(OfficeHost host, string door, (string Name, byte[] Content) file)
    {
        using var browser = door == "a finding" ? await host.SignedIn(OfficeHost.Officer) : host.Browser();
        switch (door)
        {
            case "an answer":
                return await browser.Submit(
                    await browser.Get(host.Address((await host.Mails(MailKind.Ask))[0])), "提交答复", [("words-0", "附文件")], ("evidence-0", file.Name, file.Content));
            case "a resident's request":
                var page = await browser.Get("/ask/suqiu");
                host.Clock.Advance(TimeSpan.FromSeconds(30));
                return await browser.Submit(
                    page, "提交", [("subject", "环境卫生"), ("community", "沙塘社区"), ("words", "路灯不亮"), ("consent", "yes")], ("photo", file.Name, file.Content));
            case "a finding":
                return await browser.Submit(
                    await browser.Get("/findings/new"), "上报", [("programme", "创文"), ("what", "井盖缺失"), ("place", "升平路"), ("severity", "一般")], ("evidence", file.Name, file.Content));
            case "an answer to a proposal":
                return await host.Answer((await host.Proposals()).First(p => p.State() == ProposalState.Answering).Matter, ("file", file.Name, file.Content));
            default:
                return await browser.Submit(
                    await browser.Get(await host.LinkTo(OfficeHost.Doer, Core.Ratings.AssessmentTask.Fill)), "提交", [("words-1", "已开放"), ("points-1", "40")], ("evidence-1", file.Name, file.Content));
        }
    }
}
