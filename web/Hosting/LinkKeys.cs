using System.Security.Cryptography;
using System.Text.Json;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Hosting;

/// <summary>The file of keys that links are signed with: a list, of which the first signs and all verify.</summary>
public static class LinkKeys
{
    private sealed record Line(string Id, string Secret);

    /// <summary>The content of a new file: one random key.</summary>
    public static byte[] Fresh() => JsonSerializer.SerializeToUtf8Bytes(
        new[] { new Line(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))) },
        JsonSerializerOptions.Web);

    /// <param name="file">What problems are told with.</param>
    /// <exception cref="FileProblemException">The text is not a list of keys of 32 bytes or more.</exception>
    public static LinkSigner Read(string text, string file)
    {
        try
        {
            var lines = JsonSerializer.Deserialize<IReadOnlyList<Line>>(text, JsonSerializerOptions.Web) ?? [];
            return new([.. lines.Select(l => new LinkKey(l.Id, Convert.FromBase64String(l.Secret)))]);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw new FileProblemException([new(file, "", "应为密钥列表，每个有 id 和至少 32 字节的 base64 secret；第一个用于签名，其余只用于验证。")]);
        }
    }
}
