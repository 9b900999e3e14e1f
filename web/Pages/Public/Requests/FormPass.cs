using System.Globalization;
using System.Security.Cryptography;
using Sanwen.Core.Links;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>
/// What a public form carries to be taken: that this site handed it out, and when. No two are alike, so that a form sent twice is
/// known again; programs that post without looking, or at once, have none that counts.
/// </summary>
public sealed class FormPass(LinkSigner signer, TimeProvider clock)
{
    public const string Field = "pass", Trap = "homepage";

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2), Most = TimeSpan.FromHours(24);

    public string New()
    {
        var text = $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        return $"{text}-{Seal(text)}";
    }

    /// <summary>Whether it was handed out here, long enough ago for a person to have typed something, and not before yesterday.</summary>
    public bool IsGood(string pass)
    {
        if (pass.Split('-') is not [var millis, var random, var seal] || !signer.IsSealed(Text($"{millis}-{random}"), seal)) return false;
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(millis, CultureInfo.InvariantCulture));
        return age >= Least && age <= Most;
    }

    private string Seal(string text) => signer.Seal(Text(text));

    private static string Text(string text) => $"public form\n{text}";
}
