using System.Diagnostics;
using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Local.Tests.Pages;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Proof.Tests.Attack.Web.SignIn;

/// <summary>Whether an address is in the people file is told to nobody, and nobody else gets a link.</summary>
public sealed class EnumerationTests
{
    [Theory]
    [InlineData("unknown", "nobody@x.example", false)]
    [InlineData("known, in other letters", "DOER@X.Example", true)]
    [InlineData("known, with blanks around it", "  doer@x.example\t", true)]
    [InlineData("known, asked for a moment ago", Other, false)]
    [InlineData("of the office's domain, not of a person", "postmaster@x.example", false)]
    [InlineData("two in one", "doer@x.example,thief@y.example", false)]
    [InlineData("two in one, by semicolon", "doer@x.example;thief@y.example", false)]
    [InlineData("with a copy to somebody else", "doer@x.example\r\nBcc: thief@y.example", false)]
    [InlineData("with an encoded line break", "doer@x.example%0d%0aBcc:thief@y.example", false)]
    [InlineData("with a name", "<doer@x.example>", false)]
    [InlineData("with a tag", "doer+thief@x.example", false)]
    [InlineData("with a dot at the end", "doer@x.example.", false)]
    [InlineData("in full-width letters", "ｄｏｅｒ＠x.example@", false)]
    [InlineData("with a letter that looks alike", "dоer@x.example", false)]
    [InlineData("of a query", "' OR '1'='1'@x.example", false)]
    [InlineData("with a wildcard", "%@x.example", false)]
    [InlineData("as long as may be", "long", false)]
    public async Task Every_address_gets_the_very_same_answer(string attack, string address, bool mailed)
    {
        await using var host = await Open();
        using var first = host.Browser();
        var known = await first.Post("/signin", ("email", Other));
        if (address == "long") address = new string('a', 254 - "@x.example".Length) + "@x.example";

        using var browser = host.Browser();
        var watch = Stopwatch.StartNew();
        var answer = await browser.Post("/signin", ("email", address));
        var took = watch.Elapsed;

        Assert.Equal((attack, HttpStatusCode.OK, known.Html), (attack, answer.Status, answer.Html));
        Assert.Equal(Headers(known), Headers(answer));
        Assert.Equal(first.Cookies, browser.Cookies);

        // as long as for an address that a link is made and stored for
        Assert.True(took >= TimeSpan.FromMilliseconds(240), $"{attack} took {took}");
        var mails = await host.Mails(MailKind.SignIn);
        Assert.Equal(mailed ? [Other, Doer] : [Other], mails.Select(m => m.To));
        Assert.All(mails, m => Assert.Empty(m.Cc));
    }

    private static IEnumerable<string> Headers(Seen seen) => seen.Response.Headers.Concat(seen.Response.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
}
