using System.Security.Cryptography;
using System.Text;

namespace Sanwen.Functions.Events;

/// <summary>The key that SendGrid signs its event calls with: its public half, as the webhook's settings show it.</summary>
public static class EventKey
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>Whether a text is the base64 of a P-256 public key.</summary>
    public static bool IsOne(string text)
    {
        using var key = Read(text);
        return key is not null;
    }

    /// <summary>Whether a call was signed by the owner of the key: over the timestamp as sent, then the body as sent.</summary>
    /// <param name="signature">The DER form in base64; any other text is a wrong signature.</param>
    public static bool Verify(string publicKey, string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        var der = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, der, out var length)) return false;
        using var key = Read(publicKey);
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return key?.VerifyData(signed, der.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) == true;
    }

    private static ECDsa? Read(string text)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256) return key;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            // not a key, as the answer says
        }

        key.Dispose();
        return null;
    }
}
