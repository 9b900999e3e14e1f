using System.Globalization;
using Sanwen.Core.Links;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>The token reader itself, in core.</summary>
public sealed class SignerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private static readonly Link Good = new(LinkPurpose.Decide, "approval-2026-10-M-01", "leader@x.example", Now.AddDays(3));

    public static TheoryData<string> Forgeries => [.. Forgery.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Forgeries))]
    public void A_token_that_is_not_genuine_is_unknown(string attack)
    {
        var tokens = Forgery.All.Single(f => f.Name == attack).Tokens(Good).ToList();

        Assert.NotEmpty(tokens);
        Assert.All(tokens, t => Assert.IsType<LinkReading.Unknown>(Forgery.Signer.Read(t, Good.Purpose, Now)));
    }

    [Fact]
    public void Of_100000_random_tokens_none_is_genuine()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PROOF_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();

        foreach (var token in Forgery.Random(100_000, seed))
        {
            var reading = Forgery.Signer.Read(token, (LinkPurpose)(token.Length % 16), Now);
            Assert.True(reading is LinkReading.Unknown, $"{token} was taken (PROOF_SEED={seed})");
        }
    }

    [Theory]
    [InlineData("of the key that signs", "2026")]
    [InlineData("of the key before, which is still known", "2025")]
    public void A_genuine_token_is_read(string token, string key)
    {
        var made = new LinkSigner([key == Forgery.Current.Id ? Forgery.Current : Forgery.Previous]).Sign(Good);

        Assert.True(Forgery.Signer.Read(made, Good.Purpose, Now) is LinkReading.Valid { Link: var link } && link == Good, token);
    }

    [Fact]
    public void A_token_ends_at_its_very_second_and_for_every_other_purpose_is_unknown_even_then()
    {
        var token = Forgery.Signer.Sign(Good);

        Assert.IsType<LinkReading.Valid>(Forgery.Signer.Read(token, Good.Purpose, Good.Expires.AddTicks(-1)));
        Assert.IsType<LinkReading.Expired>(Forgery.Signer.Read(token, Good.Purpose, Good.Expires));
        Assert.All(Enum.GetValues<LinkPurpose>().Where(p => p != Good.Purpose), p => Assert.IsType<LinkReading.Unknown>(Forgery.Signer.Read(token, p, Good.Expires)));
    }
}
