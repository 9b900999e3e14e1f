using System.Text;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;

namespace Sanwen.Proof.Tests.Fuzz;

/// <summary>The readers of tokens: only what was signed here is genuine, to the character.</summary>
[Collection("fuzz")]
public sealed class TokenFuzz
{
    private static readonly LinkSigner Signer = new([new("k1", [.. Enumerable.Range(0, 32).Select(n => (byte)n)]), new("k2", new byte[32])]);

    private static readonly ReplyAddresses Addresses = new(Signer, "reply.x.example", "duban@x.example");

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);

    [Fact]
    public async Task No_changed_token_and_no_changed_reply_address_is_genuine()
    {
        string[] signed =
        [
            .. Enum.GetValues<LinkPurpose>().Select(p => Signer.Sign(new(p, $"{p}-1", "a@x.example", Now.AddDays(1)))),
            $"r-0123456789abcdef-{Signer.Seal("reply\n0123456789abcdef")}@reply.x.example",
        ];
        Assert.Equal("0123456789abcdef", Addresses.Read(signed[^1]));
        Assert.All(Enum.GetValues<LinkPurpose>(), p => Assert.Contains(signed, t => Signer.Read(t, p, Now) is LinkReading.Valid));

        await new Fuzzer<string>(
            signed,
            (random, known) => random.Next(8) == 0 ? Respelled(random, random.Any(known)) : random.Change(random.Any(known)),
            token => Task.FromResult(Read(token, signed)),
            token => Convert.ToBase64String(Encoding.Unicode.GetBytes(token))).Run();
    }

    private static string Read(string token, string[] signed)
    {
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            var reading = Signer.Read(token, purpose, Now);
            Assert.True(reading is LinkReading.Unknown || signed.Contains(token), $"It opens {purpose}.");
        }

        // mail servers need not keep the case of an address, and its domain says nothing
        var before = token.Split('@')[0];
        Assert.True(Addresses.Read(token) is null || signed.Any(s => s.Split('@')[0].Equals(before, StringComparison.OrdinalIgnoreCase)), "It is a reply address.");
        return $"{token.Length / 64} {token.Count(c => c == '.')} {token.Contains('=', StringComparison.Ordinal)}";
    }

    /// <summary>The same bytes in another spelling.</summary>
    private static string Respelled(Random random, string token) => random.Next(5) switch
    {
        0 => token + "=",
        1 => token.Replace('-', '+').Replace('_', '/'),
        2 => token.ToUpperInvariant(),
        3 => token.Insert(random.Next(token.Length + 1), random.Any([" ", "\n", "%20", "\0", "=", "."])),
        _ => string.Concat(token.Select(c => (char)(c + (random.Next(token.Length) == 0 ? 0xFEE0 : 0)))),
    };
}
