using System.Net;
using Sanwen.Core.Links;
using Sanwen.Web.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>Every address that a link opens, by every forgery: all that is not genuine reads alike, and nothing is written.</summary>
[Collection(LivedOffice.Name)]
public sealed class LinkAddressTests(Lived office)
{
    /// <summary>Tokens of one forgery that are sent to one address; the reader itself is tried with all of them.</summary>
    private const int Sent = 8;

    private static readonly DateTimeOffset End = new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<LinkPurpose> Purposes => [.. Enum.GetValues<LinkPurpose>()];

    public static TheoryData<LinkPurpose, string> Attacks
    {
        get
        {
            var all = new TheoryData<LinkPurpose, string>();
            foreach (var purpose in Enum.GetValues<LinkPurpose>())
            {
                foreach (var forgery in Forgery.All) all.Add(purpose, forgery.Name);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Attacks))]
    public async Task A_token_that_is_not_genuine_is_answered_like_any_other(LinkPurpose opens, string attack)
    {
        using var browser = office.Host.Browser();
        var unknown = await browser.Get(Address(opens, "x.y"));
        Assert.Equal((HttpStatusCode.NotFound, "链接无效"), (unknown.Status, unknown.Heading));
        var tokens = Forgery.All.Single(f => f.Name == attack).Tokens(Genuine(opens)).Where(Fits).ToList();

        foreach (var token in Spread(tokens))
        {
            var (seen, posted) = (await browser.Get(Address(opens, token)), await browser.Post(Address(opens, token), ("do", "approve"), ("words", "x")));
            Assert.True((seen.Status, seen.Html) == (unknown.Status, unknown.Html), $"GET {token}: {seen.Status} {seen.Heading}");
            if (opens is LinkPurpose.Bulletin or LinkPurpose.Calendar) Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.Status);
            else Assert.True((posted.Status, posted.Html) == (unknown.Status, unknown.Html), $"POST {token}: {posted.Status} {posted.Heading}");
        }

        Assert.Empty(browser.Cookies.Keys);
        Assert.False(office.Witness.SawAChange());
    }

    /// <summary>Without this, an address that takes no token at all would pass the forgeries.</summary>
    [Theory, MemberData(nameof(Purposes))]
    public async Task A_genuine_token_of_a_key_still_known_is_told_from_a_forged_one_and_says_so_when_it_has_expired(LinkPurpose opens)
    {
        using var browser = office.Host.Browser();
        var link = Genuine(opens);
        var (old, expired) = (new LinkSigner([Forgery.Previous]).Sign(link), Forgery.Signer.Sign(link with { Expires = End.AddYears(-1) }));

        if (opens is not (LinkPurpose.SignIn or LinkPurpose.Calendar)) Assert.Contains(opens, office.Links.Keys);
        if (office.Links.ContainsKey(opens)) Assert.NotEqual("链接无效", (await browser.Get(Address(opens, old))).Heading);
        var (seen, posted) = (await browser.Get(Address(opens, expired)), await browser.Post(Address(opens, expired)));

        Assert.Equal(HttpStatusCode.Gone, seen.Status);
        Assert.True(posted.Status is HttpStatusCode.Gone or HttpStatusCode.MethodNotAllowed, posted.Status.ToString());
        Assert.False(office.Witness.SawAChange());
    }

    private Link Genuine(LinkPurpose purpose) => office.Links.GetValueOrDefault(purpose, new(purpose, "nothing-1", "duban@zumiao.example", End));

    private static string Address(LinkPurpose purpose, string token) => Addresses.Link(purpose, Uri.EscapeDataString(token));

    /// <summary>What can be one part of an address at all; no server lets a null byte into one.</summary>
    private static bool Fits(string token) => token.Trim('.').Length > 0 && !token.Contains('/', StringComparison.Ordinal) && !token.Contains('\0', StringComparison.Ordinal);

    private static IEnumerable<string> Spread(List<string> tokens) =>
        tokens.Count <= Sent ? tokens : Enumerable.Range(0, Sent).Select(n => tokens[n * (tokens.Count - 1) / (Sent - 1)]);
}
