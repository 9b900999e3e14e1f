using System.Net;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Web.Pages;

namespace Sanwen.Local.Tests.Pages.WorkingLists;

public sealed class PublicPageTests
{
    private static readonly string Address = Addresses.PublicList(ListOffice.Open);

    [Fact]
    public async Task Anybody_sees_how_a_public_list_stands()
    {
        await using var host = await ListOffice.OpenOffice();
        using var stranger = host.Browser();

        var all = await stranger.Get("/public");
        var page = await stranger.Get(Address);

        Assert.Equal([Address], all.Document.QuerySelectorAll(".tiles a").Select(a => a.GetAttribute("href")));
        Assert.Equal((HttpStatusCode.OK, ListOffice.Open), (page.Status, page.Heading));
        Assert.All(["建成社区健康服务站", "标准：建成并开诊", "城建办", "2026-12-31", "92%", "养老助残"], w => Assert.Contains(w, page.Text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await stranger.Head(Address)).Status);
    }

    [Fact]
    public async Task Nothing_personal_is_ever_on_it()
    {
        await using var host = await ListOffice.OpenOffice();
        var stored = await host.Stored<Matter>("SS-2026-01");
        await host.Write(new Change().Put(stored, stored.Value with { Words = "承办人自己写的话", NeedsCoordination = true, Predecessors = [OfficeHost.Other] }));
        using var stranger = host.Browser();

        var pages = (await stranger.Get("/public")).Html + (await stranger.Get(Address)).Html;

        var office = await host.Service<OfficeReader>().Read(TestContext.Current.CancellationToken);
        Assert.True(office.People.Count >= 7);
        Assert.All(office.People.Values.SelectMany(p => new[] { p.Email, p.Name }), secret => Assert.DoesNotContain(secret, pages, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("承办人自己写的话", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("内部备注", pages, StringComparison.Ordinal);
        Assert.DoesNotContain('@', pages);
    }

    [Fact]
    public async Task It_may_be_kept_and_found_and_sets_no_cookie_even_for_who_is_signed_in()
    {
        await using var host = await ListOffice.OpenOffice();
        using var stranger = host.Browser();
        using var officer = await host.SignedIn(OfficeHost.Officer);

        var page = await stranger.Get(Address);

        Assert.True(page.Response.Headers.CacheControl is { Public: true, MaxAge.TotalMinutes: > 0 });
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Null(page.Document.QuerySelector("meta[name='robots']"));
        Assert.Equal(page.Html, (await officer.Get(Address)).Html);
        Assert.NotNull((await stranger.Get("/signin")).Document.QuerySelector("meta[name='robots'][content='noindex']"));
    }

    [Theory]
    [InlineData(ListOffice.Plan)]
    [InlineData("nothing")]
    public async Task A_list_that_is_not_public_is_not_there(string list)
    {
        await using var host = await ListOffice.OpenOffice();
        using var stranger = host.Browser();

        var page = await stranger.Get(Addresses.PublicList(list));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("健全议事制度", page.Html, StringComparison.Ordinal);
    }
}
