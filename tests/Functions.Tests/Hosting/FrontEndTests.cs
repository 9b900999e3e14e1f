using System.Net;
using Sanwen.Functions.Tests.Store;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;

namespace Sanwen.Functions.Tests.Hosting;

/// <summary>What the platform's front end says of the visitor, and what the visitor says of himself.</summary>
public sealed class FrontEndTests(Azurite azurite)
{
    [Fact]
    public async Task A_cookie_given_behind_https_is_sent_back_by_https_only()
    {
        await using var host = await AppHost.Start(azurite);
        using var browser = host.Browser();
        var link = await host.Get<Core.Links.SigningIn>().Issue(AppHost.Administrator, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        var entered = await Send(browser, host.Address(link!), "203.0.113.9:51234", "https");

        var cookie = entered.Response.Headers.GetValues("Set-Cookie").First(c => c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Asking_for_links_is_limited_by_the_address_that_the_platform_has_seen()
    {
        await using var host = await AppHost.Start(azurite);
        using var browser = host.Browser();
        for (var n = 0; n < SignInLimit.PerMinute; n++) await Send(browser, "/signin", $"198.51.100.{n}, 203.0.113.9:5123{n % 10}", "https");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Send(browser, "/signin", "198.51.100.77, 203.0.113.9:40000", "https")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(browser, "/signin", "203.0.113.9, 203.0.113.10:40000", "https")).Status);
    }

    private static Task<Seen> Send(Browser browser, string path, string addresses, string scheme)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("email", "nobody")]) };
        request.Headers.Add("X-Forwarded-For", addresses);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return browser.Send(request);
    }
}
