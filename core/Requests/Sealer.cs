using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Links;

namespace Sanwen.Core.Requests;

/// <summary>
/// Seals what is about residents before it is stored: AES-256-GCM, each key derived by HKDF-SHA256 from one of the keys that sign
/// links. The first key seals, all open: a key may be taken out of use once everything that it sealed is erased. Backups hold what
/// is sealed as it is, and not the keys.
/// </summary>
public sealed class Sealer(LinkSigner signer)
{
    private const char Separator = '.';
    private const int NonceBytes = 12, TagBytes = 16;

    private readonly IReadOnlyList<LinkKey> _keys = signer.Derived("sanwen requests");

    /// <param name="about">What it belongs to: sealed for one place, it opens nowhere else.</param>
    /// <returns><c>key id.base64</c>.</returns>
    public string Seal(string text, string about) =>
        $"{_keys[0].Id}{Separator}{Convert.ToBase64String(Encrypt(_keys[0].Secret, Encoding.UTF8.GetBytes(text), about))}";

    /// <returns>Null where the key is no longer there, or the text was changed or sealed for something else.</returns>
    public string? Open(string text, string about)
    {
        var at = text.LastIndexOf(Separator);
        if (at < 0 || _keys.FirstOrDefault(k => k.Id == text[..at]) is not { } key) return null;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text[(at + 1)..], bytes, out var length)) return null;
        return Decrypt(key.Secret, bytes.AsSpan(0, length), about) is { } plain ? Encoding.UTF8.GetString(plain) : null;
    }

    /// <param name="key">32 bytes.</param>
    /// <returns>A random nonce, what is encrypted, and the tag.</returns>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, string about)
    {
        var all = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = all.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, all.AsSpan(NonceBytes, plain.Length), all.AsSpan(all.Length - TagBytes), Encoding.UTF8.GetBytes(about));
        return all;
    }

    /// <returns>Null where it was not encrypted with the key for this.</returns>
    public static byte[]? Decrypt(byte[] key, ReadOnlySpan<byte> all, string about)
    {
        if (all.Length < NonceBytes + TagBytes) return null;
        var plain = new byte[all.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(all[..NonceBytes], all[NonceBytes..^TagBytes], all[^TagBytes..], plain, Encoding.UTF8.GetBytes(about));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
