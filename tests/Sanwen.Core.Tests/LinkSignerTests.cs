using System.Security.Cryptography;
using Sanwen.Core.Links;

namespace Sanwen.Core.Tests;

public sealed class LinkSignerTests
{
    private static readonly LinkKey Old = new("k1", Enumerable.Repeat((byte)1, 32).ToArray());
    private static readonly LinkKey New = new("k2", Enumerable.Repeat((byte)2, 32).ToArray());
    private static readonly Link Link = new(LinkPurpose.Answer, "round-2026-10-plan-a@x.example", "a@x.example", Given.At("2026-12-11 18:00"));
    private static readonly DateTimeOffset Now = Given.At("2026-10-08 09:00");

    [Fact]
    public void A_token_reads_back_as_what_was_signed()
    {
        var signer = new LinkSigner([New]);

        Assert.Equal(new LinkReading.Valid(Link), signer.Read(signer.Sign(Link), LinkPurpose.Answer, Now));
    }

    [Fact]
    public void After_its_time_a_token_has_expired()
    {
        var signer = new LinkSigner([New]);

        Assert.Equal(new LinkReading.Expired(Link), signer.Read(signer.Sign(Link), LinkPurpose.Answer, Link.Expires));
    }

    [Fact]
    public void A_token_opens_no_other_page() => Assert.IsType<LinkReading.Unknown>(
        new LinkSigner([New]).Read(new LinkSigner([New]).Sign(Link), LinkPurpose.Decide, Now));

    [Fact]
    public void After_a_rotation_old_links_still_open_until_the_old_key_is_taken_out()
    {
        var token = new LinkSigner([Old]).Sign(Link);

        Assert.IsType<LinkReading.Valid>(new LinkSigner([New, Old]).Read(token, LinkPurpose.Answer, Now));
        Assert.IsType<LinkReading.Unknown>(new LinkSigner([New]).Read(token, LinkPurpose.Answer, Now));
    }

    [Fact]
    public void No_changed_or_cut_character_goes_unnoticed()
    {
        var signer = new LinkSigner([New]);
        var token = signer.Sign(Link);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var c in "AbZ9-_.")
            {
                if (token[i] == c) continue;
                var changed = token[..i] + c + token[(i + 1)..];
                Assert.IsType<LinkReading.Unknown>(signer.Read(changed, LinkPurpose.Answer, Now));
            }

            Assert.IsType<LinkReading.Unknown>(signer.Read(token[..i], LinkPurpose.Answer, Now));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("三问.三问")]
    [InlineData("AAAA")]
    public void Anything_else_is_unknown(string token) =>
        Assert.IsType<LinkReading.Unknown>(new LinkSigner([New]).Read(token, LinkPurpose.Answer, Now));

    [Fact]
    public void A_short_key_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LinkSigner([new("k", RandomNumberGenerator.GetBytes(31))]));
}
