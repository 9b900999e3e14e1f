using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Calendars;
using Sanwen.Core.Engine;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Attack.Web.Forms;
using Sanwen.Proof.Tests.Attack.Web.Tokens;
using Sanwen.Web.Hosting;
using Sanwen.Web.Mails;
using Sanwen.Web.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>
/// An office whose lists, forms and replies are full of hostile texts. Whatever it then shows, mails or hands out runs nothing, loads
/// nothing and leads nowhere that the program did not write.
/// </summary>
public sealed class StoredTests : IAsyncLifetime
{
    private static readonly string[] Concerned = ["duban@zumiao.example", "daolu@zumiao.example", "dl01-shuji@zumiao.example", "dl-zongzhi@zumiao.example", "fg-chengjian@zumiao.example"];

    private readonly List<string> _faults = [];
    private OfficeHost? _host;
    private HostileLists? _lists;
    private IReadOnlyList<string> _columns = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OfficeHost Host => _host!;

    private DateTimeOffset Now => Host.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _host = await OfficeHost.Begin("2026-10-08 08:00", services => services.AddSingleton(Forgery.Signer));
        await Host.Service<FirstLists>().Sample(Cancel);
        await Host.Write(new Change().Add(new Person { Email = Lived.Everything, Name = Payload.All[0], Unit = Payload.All[11], Roles = (Roles)63 }));
        _lists = new(Host.Service<Exporting>(), Host.Service<Importing>(), OfficeHost.Policy, Now);
        _columns = await _lists.Import(Cancel);
        await Host.Service<Clockwork>().EnsureMonth(Now, Cancel);
        await Host.PassTo("2026-11-23 09:30");
        await Host.KeepBusy(_lists.Next);
    }

    [Fact]
    public async Task Texts_in_every_list_and_form_stay_texts_on_every_page_and_in_every_mail_calendar_and_file()
    {
        Assert.True(_columns.Count >= 40, $"Only {_columns.Count} columns took a hostile text: {string.Join(", ", _columns)}");
        var forms = await FillForms();
        Assert.True(forms.Count >= 30, $"Only {forms.Count} fields took a hostile text: {string.Join(", ", forms)}");
        await Host.PassTo("2026-12-03 09:30");

        var shown = await LookEverywhere();
        await ReadMails();
        await ReadCalendars();

        Assert.True(_faults.Count == 0, string.Join(Environment.NewLine, _faults.Distinct().Take(30)));
        Assert.True(shown >= 60, $"Only {shown} pages showed a hostile text.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<HashSet<string>> FillForms()
    {
        var forms = new HostileForms(_lists!.Next);
        var patterns = (await Route.All).Where(r => r.Method == "GET").OrderByDescending(r => r.Firmness).ToList();
        foreach (var visitor in Concerned.Append(Lived.Everything))
        {
            using var browser = await Host.SignedIn(visitor);
            var pages = new List<(string Kind, Seen Page)>();
            await Walk.From(browser, ["/", "/programmes", "/ask", .. await Letters(visitor)], most: 3, (address, page) =>
                pages.Add((patterns.Find(p => p.Takes(address.Split('?')[0]))?.Pattern ?? "", page)));
            Host.Clock.Advance(TimeSpan.FromSeconds(5));
            foreach (var (kind, page) in pages) await forms.Send(browser, kind, page);
        }

        return forms.Taken;
    }

    /// <returns>How many pages showed one.</returns>
    private async Task<int> LookEverywhere()
    {
        var shown = 0;
        foreach (var visitor in Concerned.Append(Lived.Everything))
        {
            using var browser = await Host.SignedIn(visitor);
            await Walk.From(browser, ["/", "/programmes", "/public", "/ask", .. await Letters(visitor)], most: 3, (address, page) =>
            {
                if (page.Html.Contains(Payload.Mark, StringComparison.Ordinal)) shown++;
                if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") return;
                var alone = page.Response.Headers.GetValues("Content-Security-Policy").First().Contains("'unsafe-inline'", StringComparison.Ordinal) || address.EndsWith(".html", StringComparison.Ordinal) || address.EndsWith("/file", StringComparison.Ordinal);
                _faults.AddRange(Foreign.In(page.Document, alone).Select(f => $"{address}: {f}"));
                if ((int)page.Status >= 500) _faults.Add($"{address}: {page.Status}");
            });
        }

        return shown;
    }

    private async Task ReadMails()
    {
        var mails = await Host.Store.Mails(new(Take: 10_000), Cancel);
        var writer = Host.Service<MailWriter>();
        foreach (var row in mails.GroupBy(m => (m.Mail.Kind, m.Mail.RequestNews, m.Mail.Approval)).SelectMany(g => g.Take(15)))
        {
            var text = await writer.Write(row.Mail, Cancel);
            _faults.AddRange(Foreign.In(text.Html, alone: true).Select(f => $"{row.Mail.Id}: {f}"));
            if (text.Subject.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format)) _faults.Add($"{row.Mail.Id}: {text.Subject}");
        }

        Assert.True(mails.Count(m => m.Mail.Matters.Concat<object>(m.Mail.Items).Any(i => $"{i}".Contains(Payload.Mark, StringComparison.Ordinal))) > 10);
    }

    private async Task ReadCalendars()
    {
        var people = (await Host.Service<OfficeReader>().Read(Cancel)).People.Keys;
        using var browser = Host.Browser();
        foreach (var person in people.Take(80).Concat(Concerned))
        {
            var link = await Host.Service<Subscribing>().LinkOf(person, Now, Cancel);
            var feed = (await browser.Get(Addresses.Link(LinkPurpose.Calendar, Host.Signer.Sign(link)))).Html;
            _faults.AddRange(CalendarFaults.In(feed).Select(f => $"calendar of {person}: {f}"));
        }
    }

    private async Task<IEnumerable<string>> Letters(string person)
    {
        var mails = await Host.Store.Mails(new(Take: 10_000), Cancel);
        var own = mails.Select(m => m.Mail).Where(m => m.Link is not null && (m.To == person || person == Lived.Everything));
        return own.Select(m => m.Link!).Where(l => l.Expires > Now).GroupBy(l => l.Purpose).SelectMany(g => g.DistinctBy(l => l.Instance).Take(3))
            .Select(l => Addresses.Link(l.Purpose, Host.Signer.Sign(l)));
    }
}
