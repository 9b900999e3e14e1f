using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sanwen.Core.Links;

/// <summary>A signing key with its short public id; at least 32 bytes.</summary>
public sealed record LinkKey(string Id, byte[] Secret);

/// <summary>
/// Makes and reads link tokens: <c>payload.signature</c>, both base64url, HMAC-SHA256. The first key signs; all keys verify,
/// so that a key can be rotated without breaking links that are out.
/// </summary>
public sealed class LinkSigner
{
    private const char Separator = '\n';
    private readonly IReadOnlyList<LinkKey> _keys;

    /// <exception cref="ArgumentException">No key, or one shorter than 32 bytes.</exception>
    public LinkSigner(IReadOnlyList<LinkKey> keys)
    {
        if (keys.Count == 0 || keys.Any(k => k.Secret.Length < 32))
        {
            throw new ArgumentException("Link signing needs at least one key, each of 32 bytes or more.", nameof(keys));
        }

        _keys = keys;
    }

    public string Sign(Link link)
    {
        var key = _keys[0];
        var payload = Encoding.UTF8.GetBytes(string.Join(
            Separator,
            key.Id,
            link.Purpose,
            link.Instance,
            link.Person,
            link.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, payload))}";
    }

    public LinkReading Read(string token, LinkPurpose purpose, DateTimeOffset now)
    {
        if (Verified(token) is not { } link || link.Purpose != purpose) return new LinkReading.Unknown();
        return now < link.Expires ? new LinkReading.Valid(link) : new LinkReading.Expired(link);
    }

    /// <summary>
    /// A short proof that a text was written here, for where a token is too long and capital letters may be lost: the first 32
    /// hexadecimal digits of its HMAC-SHA256. The text says what it is for, so that the seal is good for nothing else.
    /// </summary>
    public string Seal(string text) => Seal(_keys[0], text);

    /// <summary>Whether <see cref="Seal(string)"/> was made of the text, by any of the keys, in whatever case it comes back.</summary>
    public bool IsSealed(string text, string seal) =>
        _keys.Any(k => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Seal(k, text)), Encoding.UTF8.GetBytes(seal.ToLowerInvariant())));

    /// <summary>A key for another use from each of the keys, in their order and under their ids: 32 bytes by HKDF-SHA256. Nothing that it makes is a link.</summary>
    public IReadOnlyList<LinkKey> Derived(string use) =>
        [.. _keys.Select(k => new LinkKey(k.Id, HKDF.DeriveKey(HashAlgorithmName.SHA256, k.Secret, 32, info: Encoding.UTF8.GetBytes(use))))];

    private static string Seal(LinkKey key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private Link? Verified(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || token.Length > 2048) return null;
        if (!TryDecode(parts[0], out var payload) || !TryDecode(parts[1], out var signature)) return null;

        var fields = Encoding.UTF8.GetString(payload).Split(Separator);
        if (fields.Length != 5 || _keys.FirstOrDefault(k => k.Id == fields[0]) is not { } key) return null;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Secret, payload), signature)) return null;

        // What was signed here parses; the checks below guard against keys shared with another program.
        return Enum.TryParse<LinkPurpose>(fields[1], out var purpose)
            && long.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            ? new(purpose, fields[2], fields[3], DateTimeOffset.FromUnixTimeSeconds(expires))
            : null;
    }

    /// <summary>Only the one canonical spelling of a token is accepted, so that a changed character never goes unnoticed.</summary>
    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(text)) return false;
        bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text;
    }
}
