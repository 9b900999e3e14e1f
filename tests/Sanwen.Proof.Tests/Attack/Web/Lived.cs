using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Calendars;
using Sanwen.Core.Engine;
using Sanwen.Core.Links;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;
using Sanwen.Proof.Tests.Attack.Web.Forms;
using Sanwen.Proof.Tests.Attack.Web.Tokens;
using Sanwen.Web.Hosting;
using Sanwen.Web.Pages;

namespace Sanwen.Proof.Tests.Attack.Web;

/// <summary>The sample office after some weeks, with links of every purpose out; one for all tests of a class, none of which changes it.</summary>
[SuppressMessage("Design", "CA1515:Consider making public types internal", Justification = "The test framework hands it to public classes.")]
public sealed class Lived : IAsyncLifetime
{
    /// <summary>Somebody who may do whatever any role may, and is concerned by nothing.</summary>
    internal const string Everything = "everything@x.example";

    private OfficeHost? _host;
    private Witness? _witness;

    internal OfficeHost Host => _host!;

    internal Witness Witness => _witness!;

    /// <summary>The link of the newest mail of each purpose that mails are sent for.</summary>
    internal IReadOnlyDictionary<LinkPurpose, Link> Links { get; private set; } = new Dictionary<LinkPurpose, Link>();

    private IReadOnlyList<string> Places { get; set; } = [];

    private Dictionary<string, Browser> Visitors { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _host = await OfficeHost.Begin("2026-10-08 08:00", services => services.AddSingleton(Forgery.Signer));
        await Host.Service<FirstLists>().Sample(cancel);
        await Host.Write(new Change().Add(new Person { Email = Everything, Name = "多面手", Unit = "督查室", Roles = (Roles)63 }));
        await Host.Service<Clockwork>().EnsureMonth(Host.Clock.GetUtcNow(), cancel);
        await Host.PassTo("2026-11-23 09:30");
        await Host.KeepBusy(() => "等待上级答复");
        var mails = await Host.Store.Mails(new(Take: 10_000), cancel);
        var open = mails.Select(r => r.Mail.Link).OfType<Link>().Where(l => l.Expires > Host.Clock.GetUtcNow()).OrderByDescending(l => l.Expires);
        var links = new Dictionary<LinkPurpose, Link>();
        foreach (var group in open.GroupBy(l => l.Purpose)) links[group.Key] = await Useful([.. group]);
        Links = links;
        _witness = new(Host);
    }

    /// <summary>Addresses of a route that lead to something; one that leads to nothing where none was found.</summary>
    internal async Task<IReadOnlyList<string>> At(Route route)
    {
        if (Places.Count == 0) Places = await Find();
        var routes = (await Route.All).Where(r => r.Method == "GET").ToList();
        var found = Places.Where(p => p.Split('?')[0] is var path && route.Takes(path) && !routes.Exists(r => r.Firmness > route.Firmness && r.Takes(path))).ToList();
        return found.Count > 0 ? found : [route.Empty()];
    }

    /// <summary>The browser of somebody who signed in once.</summary>
    internal async Task<Browser> Visitor(string email) => Visitors.TryGetValue(email, out var there) ? there : Visitors[email] = await Host.SignedIn(email);

    internal string Address(Link link) => Addresses.Link(link.Purpose, Host.Signer.Sign(link));

    /// <summary>A link of each purpose, those included that no mail is sent for.</summary>
    internal async Task<IReadOnlyList<Link>> AllLinks()
    {
        var (now, cancel) = (Host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return [.. Links.Values, (await Host.Service<SigningIn>().Issue(Everything, now, cancel))!, await Host.Service<Subscribing>().LinkOf(Everything, now, cancel)];
    }

    public async ValueTask DisposeAsync()
    {
        _witness?.Dispose();
        foreach (var visitor in Visitors.Values) visitor.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>A link that something can be done by; the first where by none can.</summary>
    private async Task<Link> Useful(List<Link> links)
    {
        using var browser = Host.Browser();
        foreach (var link in links.Take(20))
        {
            if ((await browser.Get(Address(link))).Document.QuerySelector("form[method=post]") is not null) return link;
        }

        return links[0];
    }

    private async Task<IReadOnlyList<string>> Find()
    {
        var browser = await Visitor(Everything);
        var found = await Walk.From(browser, ["/", "/programmes", "/ask", "/public", .. (await AllLinks()).Select(Address)], most: 2);
        Witness.SawAChange();
        return found;
    }
}
