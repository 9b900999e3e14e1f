using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Links;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>A way to make tokens that are not genuine.</summary>
/// <param name="Name">As the report tells it.</param>
/// <param name="Tokens">Made from a link that somebody has.</param>
internal sealed record Forgery(string Name, Func<Link, IEnumerable<string>> Tokens)
{
    public static readonly LinkKey Current = Key("2026", 1), Previous = Key("2025", 2), Forgotten = Key("2024", 3);

    /// <summary>The office's: one key that signs, and one that it signed with before.</summary>
    public static LinkSigner Signer { get; } = new([Current, Previous]);

    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("every bit of the token's text flipped", link => Bits(Encoding.ASCII.GetBytes(Signer.Sign(link))).Select(Encoding.Latin1.GetString)),
        new("every bit of what is signed flipped", link => Parts(link) is var (payload, mac) ? Bits(payload).Select(p => Join(p, mac)) : []),
        new("every bit of the signature flipped", link => Parts(link) is var (payload, mac) ? Bits(mac).Select(m => Join(payload, m)) : []),
        new("cut off at the end, every length", link => Signer.Sign(link) is var token ? Enumerable.Range(0, token.Length).Select(n => token[..n]) : []),
        new("cut off at the beginning, every length", link => Signer.Sign(link) is var token ? Enumerable.Range(1, token.Length).Select(n => token[n..]) : []),
        new("something appended", link => Signer.Sign(link) is var token ? [token + "A", token + "AAAA", token + ".", token + ".x", token + "=", token + " ", token + "\n", token + "\0", token + token] : []),
        new("bytes appended to what is signed, or to the signature", Longer),
        new("spelled in another way", Respelled),
        new("made for another purpose", link => Enum.GetValues<LinkPurpose>().Where(p => p != link.Purpose).Select(p => Signer.Sign(link with { Purpose = p }))),
        new("of a key that is no longer known", link => [new LinkSigner([Forgotten]).Sign(link)]),
        new("of another key under the id of a known one", link => [new LinkSigner([Forgotten with { Id = Current.Id }]).Sign(link), new LinkSigner([Previous with { Id = Current.Id }]).Sign(link)]),
        new("under the id of another known key", link => Parts(link) is var (payload, mac) ? [Join(Swap(payload, 0, Previous.Id), mac)] : []),
        new("person, instance, purpose or end replaced, signature kept", Edited),
        new("what is signed and signature swapped, or of two tokens", Swapped),
        new("without a signature, or an empty or blank one", Unsigned),
        new("signed by another algorithm", Confused),
        new("fields added by a line break in instance or person", Broken),
        new("longer than any link", link => [Signer.Sign(link with { Instance = new('x', 4096) }), new string('A', 2049), new string('.', 2049)]),
        new("in no form of a token", _ => ["", ".", "..", "...", "null", "undefined", "%00", "\0.\0", "没有.没有", "' OR 1=1--", "../../etc/passwd", "{}", "<x>.<y>"]),
    ];

    /// <summary>Tokens of random letters, each half as long as those of a real one.</summary>
    public static IEnumerable<string> Random(int count, int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var (payload, mac) = (new byte[random.Next(0, 120)], new byte[n % 4 == 0 ? random.Next(0, 64) : 32]);
            random.NextBytes(payload);
            random.NextBytes(mac);
            yield return Join(payload, mac);
        }
    }

    private static LinkKey Key(string id, byte fill) => new(id, [.. Enumerable.Repeat(fill, 32)]);

    private static (byte[] Payload, byte[] Mac) Parts(Link link) =>
        Signer.Sign(link).Split('.') is [var payload, var mac] ? (Base64Url.DecodeFromChars(payload), Base64Url.DecodeFromChars(mac)) : throw new InvalidOperationException("No token.");

    private static string Join(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> mac) => $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(mac)}";

    private static IEnumerable<byte[]> Bits(byte[] bytes)
    {
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return flipped;
        }
    }

    private static byte[] Swap(byte[] payload, int field, string value)
    {
        var fields = Encoding.UTF8.GetString(payload).Split('\n');
        fields[field] = value;
        return Encoding.UTF8.GetBytes(string.Join('\n', fields));
    }

    private static IEnumerable<string> Longer(Link link)
    {
        var (payload, mac) = Parts(link);
        foreach (var more in new byte[][] { [0], [(byte)'\n'], [.. "\n9999999999"u8], [.. "0"u8] })
        {
            yield return Join([.. payload, .. more], mac);
            yield return Join([.. more, .. payload], mac);
            yield return Join(payload, [.. mac, .. more]);
            yield return Join(payload, [.. more, .. mac]);
        }
    }

    private static IEnumerable<string> Respelled(Link link)
    {
        var token = Signer.Sign(link);
        var (payload, mac) = Parts(link);
        // the last sign of the signature has two bits that are not part of it
        foreach (var last in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != token[^1])) yield return token[..^1] + last;
        yield return $"{Convert.ToBase64String(payload)}.{Convert.ToBase64String(mac)}";
        yield return token.Insert(4, " ");
        yield return token.Insert(4, "\n");
        yield return token.Replace('.', ',');
        yield return token.ToUpperInvariant();
        yield return $"{Convert.ToHexStringLower(payload)}.{Convert.ToHexStringLower(mac)}";
    }

    private static IEnumerable<string> Edited(Link link)
    {
        var (payload, mac) = Parts(link);
        (int Field, string Value)[] edits =
        [
            (1, "SignIn"), (1, "0"), (1, "15"), (1, "Answer,Decide"), (1, "signin"), (2, "round-2099-01-plan-x"), (2, ""), (3, "admin@x.example"), (3, ""),
            (4, "99999999999"), (4, "9223372036854775807"), (4, "-1"), (4, "1e9"), (4, ""), (4, "٣"),
        ];
        return edits.Select(e => Join(Swap(payload, e.Field, e.Value), mac)).Where(t => t != Signer.Sign(link));
    }

    private static IEnumerable<string> Swapped(Link link)
    {
        var (payload, mac) = Parts(link);
        var (otherPayload, otherMac) = Parts(link with { Person = "admin@x.example" });
        return [Join(mac, payload), Join(payload, otherMac), Join(otherPayload, mac), Join(mac, mac), Join(payload, payload)];
    }

    private static IEnumerable<string> Unsigned(Link link)
    {
        var (payload, _) = Parts(link);
        var text = Base64Url.EncodeToString(payload);
        return [text, text + ".", "." + text, Join(payload, new byte[32]), Join(payload, Enumerable.Repeat((byte)255, 32).ToArray()), Join(payload, new byte[1]), text + ".null"];
    }

    private static IEnumerable<string> Confused(Link link)
    {
        var (payload, _) = Parts(link);
        var none = Base64Url.EncodeToString("{\"alg\":\"none\"}"u8);
        return
        [
            Join(payload, SHA256.HashData(payload)),
            Join(payload, HMACSHA256.HashData(Array.Empty<byte>(), payload)),
            Join(payload, HMACSHA256.HashData(Encoding.UTF8.GetBytes(Current.Id), payload)),
            Join(payload, HMACSHA512.HashData(Current.Secret, payload)),
            Join(payload, HMACSHA512.HashData(Current.Secret, payload).AsSpan(0, 32)),
            Join(payload, HMACSHA256.HashData(Current.Secret, payload).AsSpan(0, 16)),
            Join(payload, Encoding.ASCII.GetBytes(Signer.Seal(Encoding.UTF8.GetString(payload)))),
            Join(payload, Convert.FromHexString(Signer.Seal(Encoding.UTF8.GetString(payload)))),
            $"{none}.{Base64Url.EncodeToString(payload)}.",
            $"{none}.{Base64Url.EncodeToString(payload)}",
        ];
    }

    private static IEnumerable<string> Broken(Link link) =>
    [
        Signer.Sign(link with { Instance = $"{link.Instance}\nadmin@x.example\n9999999999" }),
        Signer.Sign(link with { Person = $"{link.Person}\n9999999999" }),
        Signer.Sign(link with { Instance = "\n" + link.Instance }),
        Signer.Sign(link with { Person = link.Person + "\n" }),
    ];
}
