using System.Net;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

public sealed class SignInLinkTests
{
    [Fact]
    public async Task Of_twenty_uses_of_one_link_at_the_same_moment_exactly_one_signs_in()
    {
        await using var host = await Open();
        var address = await Issue(host, Officer);
        var browsers = Enumerable.Range(0, 20).Select(_ => host.Browser()).ToList();

        var answers = await Task.WhenAll(browsers.Select(b => Task.Run(() => b.Post(address))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.Equal(19, answers.Count(a => a.Status == HttpStatusCode.Gone));
        Assert.Single(browsers, b => b.Cookies.ContainsKey(SessionCookie.Name));
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task A_newer_link_ends_the_one_before()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        var (older, newer) = (await Issue(host, Officer), await Issue(host, Officer));

        Assert.Equal(HttpStatusCode.Gone, (await browser.Post(older)).Status);
        Assert.Empty(browser.Cookies);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Post(newer)).Status);
    }

    [Theory]
    [InlineData("used once", HttpStatusCode.Gone)]
    [InlineData("its time over", HttpStatusCode.Gone)]
    [InlineData("with the nonce of somebody else", HttpStatusCode.Gone)]
    [InlineData("without a nonce", HttpStatusCode.Gone)]
    [InlineData("of somebody who is not in the office", HttpStatusCode.Gone)]
    [InlineData("with a purpose of its own that opens no door", HttpStatusCode.NotFound)]
    public async Task A_link_to_sign_in_that_does_not_hold_lets_nobody_in(string attack, HttpStatusCode answer)
    {
        await using var host = await Open();
        var (mine, other) = (await Link(host, Officer), await Link(host, Other));
        if (attack == "used once") await Enter(host, mine);
        if (attack == "its time over") host.Clock.Advance(TimeSpan.FromMinutes(Policy.Links.SignInMinutes));
        var link = attack switch
        {
            "with the nonce of somebody else" => mine with { Instance = other.Instance },
            "without a nonce" => mine with { Instance = "" },
            "of somebody who is not in the office" => mine with { Person = "nobody@x.example" },
            "with a purpose of its own that opens no door" => mine with { Purpose = LinkPurpose.Answer },
            _ => mine,
        };

        var (seen, cookies) = await Enter(host, link);

        Assert.Equal((answer, 0), (seen.Status, cookies));
    }

    [Fact]
    public async Task A_thousand_looks_at_a_link_do_not_use_it_up()
    {
        await using var host = await Open();
        using var browser = host.Browser();
        await browser.Post("/signin", ("email", Officer));
        var address = host.Address(Assert.Single(await host.Mails(MailKind.SignIn)));
        using var witness = new Witness(host);

        for (var look = 0; look < 500; look++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await browser.Head(address)).Status);
        }

        Assert.False(witness.SawAChange());
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Post(address)).Status);
    }

    private static async Task<Link> Link(OfficeHost host, string email) =>
        (await host.Service<SigningIn>().Issue(email, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken))!;

    private static async Task<string> Issue(OfficeHost host, string email) => $"/signin/{host.Signer.Sign(await Link(host, email))}";

    private static async Task<(Seen Seen, int Cookies)> Enter(OfficeHost host, Link link)
    {
        using var browser = host.Browser();
        var seen = await browser.Post($"/signin/{host.Signer.Sign(link)}");
        return (seen, browser.Cookies.Count(c => c.Key == SessionCookie.Name));
    }
}
