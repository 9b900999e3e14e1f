using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages;

public sealed class SignInTests
{
    [Fact]
    public async Task A_mailed_link_signs_in_once()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await browser.Submit(await browser.Get("/signin?next=%2Fpolicy"), "发送登录链接", [("email", " Officer@X.example ")]);
        var mail = Assert.Single(await host.Mails(MailKind.SignIn));
        Assert.Equal(Officer, mail.To);

        var page = await browser.Get(host.Address(mail));
        Assert.Contains("督办员", page.Text, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) await browser.Get(host.Address(mail));
        var inside = await browser.Submit(page, "登录");

        Assert.Equal("规则与日历", inside.Heading);
        using var second = host.Browser();
        var again = await second.Submit(await second.Get(host.Address(mail)), "登录");
        Assert.Equal((HttpStatusCode.Gone, "链接已过期"), (again.Status, again.Heading));
        Assert.DoesNotContain(SessionCookie.Name, second.Cookies.Keys);
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer()
    {
        await using var host = await Open();
        using var browser = host.Browser();

        var known = await browser.Post("/signin", ("email", Doer));
        var unknown = await browser.Post("/signin", ("email", "nobody@x.example"));

        Assert.Equal(known.Html, unknown.Html);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Contains("如果该邮箱在人员名单中，登录链接已发出", known.Text, StringComparison.Ordinal);
        Assert.Equal(Doer, Assert.Single(await host.Mails(MailKind.SignIn)).To);
    }

    [Fact]
    public async Task What_is_no_address_is_told_at_the_field()
    {
        await using var host = await Open();
        using var browser = host.Browser();

        var page = await browser.Post("/signin", ("email", "doer"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("doer", page.ValueOf("email"));
    }

    [Fact]
    public async Task An_expired_link_signs_nobody_in()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await browser.Post("/signin", ("email", Doer));
        var address = host.Address(Assert.Single(await host.Mails(MailKind.SignIn)));
        var page = await browser.Get(address);
        host.Clock.Advance(TimeSpan.FromMinutes(Policy.Links.SignInMinutes));

        Assert.Equal(HttpStatusCode.Gone, (await browser.Submit(page, "登录")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Get(address)).Status);
        Assert.DoesNotContain(SessionCookie.Name, browser.Cookies.Keys);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_led_to_another_site(string next)
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await browser.Post("/signin", ("email", Officer), ("next", next));
        var address = host.Address(Assert.Single(await host.Mails(MailKind.SignIn)));

        var signedIn = await browser.Post(address);

        Assert.Equal("/", signedIn.Location);
        Assert.Equal("/", (await browser.Get($"/signin?next={Uri.EscapeDataString(next)}")).Location);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        var outside = await browser.Submit(await browser.Get("/policy"), "退出");

        Assert.Equal("登录", outside.Heading);
        Assert.StartsWith("/signin?next=", (await browser.Get("/policy")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_lasts_thirty_days_from_the_last_visit()
    {
        await using var host = await Open();
        using var browser = await host.SignedIn(Officer);

        host.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/policy")).Status);
        host.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/policy")).Status);
        host.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/policy")).Status);
    }

    [Fact]
    public async Task Too_many_requests_from_one_address_are_slowed_down()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        for (var i = 0; i < SignInLimit.PerMinute; i++) await browser.Post("/signin", ("email", "x"));

        var page = await browser.Post("/signin", ("email", "x"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "请求太频繁"), (page.Status, page.Heading));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/signin")).Status);
    }
}
