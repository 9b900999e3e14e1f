using System.Net;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Proof.Tests.Attack.Web.SignIn;

public sealed class SessionTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task No_cookie_is_open_to_scripts_to_other_sites_or_to_the_clear_where_the_site_is_not(string scheme)
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var link = await host.Service<SigningIn>().Issue(Officer, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var cookies = new Dictionary<string, string>();
        await Send(HttpMethod.Post, "/signin", ("email", Other));
        await Send(HttpMethod.Post, $"/signin/{host.Signer.Sign(link!)}");
        var token = (await Send(HttpMethod.Get, "/policy")).ValueOf(Frame.FormTokenField);
        await Send(HttpMethod.Post, $"/people/{Officer}/calendar", (Frame.FormTokenField, token));

        Assert.Equal(["flash", "sanwen", "sanwen-form", "sanwen-next"], cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, c =>
        {
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(scheme == "https", c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        });

        async Task<Seen> Send(HttpMethod method, string path, params (string Name, string Value)[] fields)
        {
            var content = method == HttpMethod.Post ? new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) : null;
            var seen = await browser.Send(new(method, $"{scheme}://localhost{path}") { Content = content });
            foreach (var set in seen.Response.Headers.TryGetValues("Set-Cookie", out var all) ? all : []) cookies[set[..set.IndexOf('=', StringComparison.Ordinal)]] = set;
            return seen;
        }
    }

    [Fact]
    public async Task A_session_that_was_planted_before_is_not_the_one_that_signs_in()
    {
        await using var host = await Open();
        using var thief = await host.SignedIn(Other);
        using var victim = host.Browser();
        victim.Cookies[SessionCookie.Name] = thief.Cookies[SessionCookie.Name];
        var link = await host.Service<SigningIn>().Issue(Officer, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        await victim.Post($"/signin/{host.Signer.Sign(link!)}");

        Assert.NotEqual(thief.Cookies[SessionCookie.Name], victim.Cookies[SessionCookie.Name]);
        Assert.Equal(HttpStatusCode.OK, (await victim.Get("/outbox")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await thief.Get("/outbox")).Status);
    }

    [Theory]
    [InlineData("one letter changed, at each of fifty places")]
    [InlineData("cut short")]
    [InlineData("of another office")]
    [InlineData("empty, blank, or nonsense")]
    public async Task A_cookie_that_was_not_made_here_signs_nobody_in(string attack)
    {
        await using var host = await Open();
        await using var elsewhere = await Open();
        using var officer = await host.SignedIn(Officer);
        using var foreign = await elsewhere.SignedIn(Officer);
        var good = officer.Cookies[SessionCookie.Name];
        IEnumerable<string> forged = attack switch
        {
            "cut short" => Enumerable.Range(1, 20).Select(n => good[..^n]),
            "of another office" => [foreign.Cookies[SessionCookie.Name]],
            "empty, blank, or nonsense" => ["%20", "x", "chunks-2", "chunks-999999999", "%00", "..", good + good],
            _ => Enumerable.Range(0, 50).Select(n => n * (good.Length - 4) / 50).Select(at => $"{good[..at]}{(good[at] == 'A' ? 'B' : 'A')}{good[(at + 1)..]}"),
        };

        foreach (var cookie in forged)
        {
            using var browser = host.Browser();
            browser.Cookies[SessionCookie.Name] = cookie;
            Assert.StartsWith("/signin?next=", (await browser.Get("/outbox")).Location, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/outbox")).Status);
    }

    [Theory]
    [InlineData("https://x.example/")]
    [InlineData("//x.example/")]
    [InlineData("///x.example")]
    [InlineData("/\\x.example")]
    [InlineData("\\\\x.example")]
    [InlineData("/\t/x.example")]
    [InlineData("/\n/x.example")]
    [InlineData("/\r\nSet-Cookie: x=1")]
    [InlineData("/ /x.example")]
    [InlineData("\u0001//x.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("@x.example")]
    [InlineData(".x.example")]
    [InlineData("x.example")]
    [InlineData("/\u2028/x.example")]
    [InlineData("/事项")]
    public async Task Whoever_signs_in_is_led_nowhere_else_and_never_into_a_fault(string next)
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await browser.Post("/signin", ("email", Officer), ("next", next));
        var address = host.Address(Assert.Single(await host.Mails(MailKind.SignIn)));

        Assert.Equal("/", (await browser.Post(address)).Location);
        Assert.Equal("/", (await browser.Get($"/signin?next={Uri.EscapeDataString(next)}")).Location);

        // the cookie that remembers where to go is the visitor's own to write
        using var other = host.Browser();
        var link = await host.Service<SigningIn>().Issue(Officer, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        other.Cookies["sanwen-next"] = Uri.EscapeDataString(next);
        Assert.Equal("/", (await other.Post($"/signin/{host.Signer.Sign(link!)}")).Location);
    }
}
