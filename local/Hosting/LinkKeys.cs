using System.Security.Cryptography;
using System.Text.Json;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;

namespace Sanwen.Local.Hosting;

/// <summary>The keys that links are signed with, in a file that only its owner may read; made at the first start.</summary>
internal static class LinkKeys
{
    private sealed record Line(string Id, string Secret);

    /// <exception cref="FileProblemException">The file does not hold a list of keys of 32 bytes or more.</exception>
    public static LinkSigner Load(DataFolder data)
    {
        var file = Path.Combine(data.Keys, "links.json");
        if (!File.Exists(file)) Create(file);
        try
        {
            var lines = JsonSerializer.Deserialize<IReadOnlyList<Line>>(File.ReadAllText(file), JsonSerializerOptions.Web) ?? [];
            return new([.. lines.Select(l => new LinkKey(l.Id, Convert.FromBase64String(l.Secret)))]);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw new FileProblemException([new(file, "", "应为密钥列表，每个有 id 和至少 32 字节的 base64 secret；第一个用于签名，其余只用于验证。")]);
        }
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = new Line(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, new[] { key }, JsonSerializerOptions.Web);
    }
}
