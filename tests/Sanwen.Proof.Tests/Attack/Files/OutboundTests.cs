using System.Net;
using System.Net.Sockets;
using System.Text;
using Sanwen.Core.Calendars;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Inbound;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Import;
using Sanwen.Web.Inbound;
using Sanwen.Web.Mails;
using static Sanwen.Local.Tests.Pages.OfficeHost;
using static Sanwen.Proof.Tests.Attack.Files.Bomb;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Addresses that people type, attach and send. Nothing of this program ever asks for what is there, and none becomes a link that somebody could press.</summary>
public sealed class OutboundTests : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<TcpClient> _asked;

    public OutboundTests()
    {
        _listener.Start();
        _asked = _listener.AcceptTcpClientAsync();
    }

    private string Here => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses() =>
        ["HERE/a", "HERE/a.png", "https://169.254.169.254/metadata/instance", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "//127.0.0.1/a", "\\\\127.0.0.1\\share", "gopher://127.0.0.1/", "<img src=HERE/a>", "[a](HERE/a)"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_stands_in_words_names_and_files_is_neither_fetched_nor_made_a_link(string typed)
    {
        var text = typed.Replace("HERE", Here, StringComparison.Ordinal);
        await using var host = await ReplyingOffice.Open();
        var matter = await host.Stored<Matter>("M-01");
        await host.Write(new Change().Put(matter, matter.Value with { Title = text, Note = text, Theme = text }));
        using var doer = host.Browser();
        await doer.Submit(
            await doer.Get(host.Address((await host.Mails(MailKind.Ask))[0])), "提交答复", [("words-0", text), ("percent-0", "80")],
            ("evidence-0", "图.pdf", Encoding.UTF8.GetBytes($"%PDF-1.7 /URI ({text})")));
        var mail = await host.Apply();
        await host.Post(host.Reply(mail, "") with { Html = $"<p>退回：{WebUtility.HtmlEncode(text)}</p><img src=\"{Here}/pixel.png\"><link rel=stylesheet href=\"{Here}/a.css\">" });
        Assert.NotNull((await host.TheApproval(mail)).Ruling);

        using var officer = await host.SignedIn(Officer);
        foreach (var page in (string[])["/", "/matters/M-01", "/outbox", "/months/2026-10", "/people", $"/people/{Doer}", "/downloads/matters.xlsx", "/bulletins/2026-10.docx"])
        {
            var seen = await officer.Get(page);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Plain(seen);
        }

        foreach (var row in await host.Store.Mails(new(Take: 100), Cancel)) await host.Service<MailWriter>().Write(row.Mail, Cancel);
        await host.PassTo("2026-11-20 09:00");
        Assert.Equal(text, (await host.Find<AskRound>(AskRound.IdOf(new(2026, 10), Core.Months.Question.Plan, Doer))).Asked[0].Reply!.Words);
        Assert.False(_asked.IsCompleted, "Somebody asked for what was typed.");
    }

    [Fact]
    public async Task A_workbook_that_refers_elsewhere_is_read_without_asking_there()
    {
        string Related(string type) => $"<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{Here}/{type}\" TargetMode=\"External\"/>";
        byte[][] files =
        [
            With((SheetRelations, Bomb.Related(Related("hyperlink")))),
            With((SheetRelations, Bomb.Related(Related("externalLinkPath")))),
            With((SheetRelations, Bomb.Related(Related("image")))),
            With((WorkbookRelations, Bomb.Related(Related("worksheet").Replace("r9", "r1", StringComparison.Ordinal)))),
            With((Relations, Bomb.Related(Related("officeDocument")))),
            With((Sheet, Bomb.Text($"<!DOCTYPE w SYSTEM \"{Here}/a.dtd\"><worksheet xmlns=\"{Main}\"/>"))),
            With((Sheet, Bomb.Text($"<!DOCTYPE w [<!ENTITY % a SYSTEM \"{Here}/a.dtd\">%a;]><worksheet xmlns=\"{Main}\"/>"))),
            With((Sheet, Bomb.Text($"<?xml-stylesheet href=\"{Here}/a.xsl\"?><worksheet xmlns=\"{Main}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"{Main} {Here}/a.xsd\"><sheetData>{Header}</sheetData></worksheet>"))),
            With((Sheet, Bomb.Text($"<worksheet xmlns=\"{Main}\"><sheetData>{Header}<row><c t=\"str\"><f>WEBSERVICE(\"{Here}/a\")</f><v>1</v></c></row></sheetData></worksheet>"))),
        ];
        foreach (var file in files)
        {
            using var content = new MemoryStream(file);
            var reading = await SheetReader.Read("清单.xlsx", content, Cancel);
            Assert.True(reading.Sheet is not null || reading.Problems.Count > 0);
        }

        Assert.False(_asked.IsCompleted, "Somebody asked for what the file refers to.");
    }

    [Fact]
    public void The_pages_and_the_core_have_nothing_to_ask_others_with()
    {
        string[] asking = ["System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.WebSockets.Client", "System.Net.NameResolution", "System.Net.Quic", "System.Diagnostics.Process"];
        foreach (var assembly in new[] { typeof(SheetReader).Assembly, typeof(LinkSigner).Assembly, typeof(PersonCalendar).Assembly, typeof(HtmlWords).Assembly, typeof(Replying).Assembly })
        {
            Assert.Empty(assembly.GetReferencedAssemblies().Select(a => a.Name!).Intersect(asking));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        try
        {
            (await _asked).Dispose();
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // nobody has asked, as it should be
        }
    }

    /// <summary>Every link and every source on a page is of this site.</summary>
    private static void Plain(Seen page)
    {
        foreach (var element in page.Document.QuerySelectorAll("[href],[src],[action],[formaction],[poster],[data],[srcset]"))
        {
            foreach (var name in (string[])["href", "src", "action", "formaction", "poster", "data", "srcset"])
            {
                if (element.GetAttribute(name) is { } address) Assert.Matches("^(/(?!/)|#|\\?|mailto:|$)", address);
            }
        }
    }
}
