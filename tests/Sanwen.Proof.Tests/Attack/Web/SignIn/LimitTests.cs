using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using Sanwen.Local.Tests.Pages.Requests;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Proof.Tests.Attack.Web.SignIn;

/// <summary>How often one client address may ask. That it may again is the framework's fixed window of a minute, which runs by the machine's own clock.</summary>
public sealed class LimitTests
{
    private static readonly (string, string)[] Forwarded = [("X-Forwarded-For", "198.51.100.9"), ("Forwarded", "for=198.51.100.9"), ("X-Real-IP", "198.51.100.9"), ("X-Client-IP", "198.51.100.9"), ("X-Forwarded-Host", "x.example")];

    [Theory]
    [InlineData("/signin", SignInLimit.PerMinute)]
    [InlineData("/ask/lookup", RequestLimit.PerMinute)]
    [InlineData("/ask/suqiu", RequestLimit.PerMinute)]
    public async Task After_the_limit_an_address_is_slowed_down_and_no_other_is(string path, int limit)
    {
        await using var host = await Requests();
        using var browser = host.Browser();
        for (var n = 0; n < limit; n++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try(browser, "192.0.2.1", path)).Status);

        var refused = await Try(browser, "192.0.2.1", path);

        Assert.Equal((HttpStatusCode.TooManyRequests, "请求太频繁"), (refused.Status, refused.Heading));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try(browser, "192.0.2.2", path)).Status);
    }

    [Theory]
    [InlineData("another forwarded address each time", "192.0.2.1", "192.0.2.1")]
    [InlineData("the same address written as IPv6", "192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("another address of the same IPv6 network", "2001:db8:1:2::1", "2001:db8:1:2:ffff:1234:5678:9abc")]
    public async Task The_limit_cannot_be_walked_around(string attack, string first, string then)
    {
        await using var host = await Requests();
        using var browser = host.Browser();
        for (var n = 0; n < SignInLimit.PerMinute; n++) await Try(browser, first, "/signin", ("X-Forwarded-For", $"198.51.100.{n}"));

        var refused = await Try(browser, then, "/signin", Forwarded);

        Assert.True(refused.Status == HttpStatusCode.TooManyRequests, attack);
    }

    [Fact]
    public async Task Nobody_uses_up_the_limit_of_another_by_pretending_to_be_them()
    {
        await using var host = await Requests();
        using var browser = host.Browser();
        for (var n = 0; n < 2 * SignInLimit.PerMinute; n++) await Try(browser, "192.0.2.1", "/signin", Forwarded);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try(browser, "198.51.100.9", "/signin")).Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Try(browser, "2001:db8:1:3::1", "/signin")).Status);
    }

    [Fact]
    public async Task Nobodys_inbox_is_filled_by_twenty_at_once_and_the_answers_do_not_tell()
    {
        await using var host = await Open(more: FromAddress.Listen);
        using var browser = host.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => FromAddress.Post(browser, $"192.0.2.{n}", "/signin", [("email", Officer)]))));

        Assert.Single(answers.Select(a => (a.Status, a.Html)).Distinct());
        Assert.Single(await host.Mails(MailKind.SignIn));
        host.Clock.Advance(Core.Links.SigningIn.Pause);
        await FromAddress.Post(browser, "192.0.2.99", "/signin", [("email", Officer)]);
        Assert.Equal(2, (await host.Mails(MailKind.SignIn)).Count);
    }

    private static Task<OfficeHost> Requests() => Open(more: services =>
    {
        RequestHost.Take(services);
        FromAddress.Listen(services);
    });

    private static Task<Seen> Try(Browser browser, string from, string path, params (string, string)[] more) => FromAddress.Post(browser, from, path, [("email", "x"), ("number", "x")], more);
}
