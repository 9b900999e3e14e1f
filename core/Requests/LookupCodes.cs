using Sanwen.Core.Links;

namespace Sanwen.Core.Requests;

/// <summary>
/// What a resident looks a request up with beside its number, which anybody can count up. The code follows from the form that was
/// sent, so that the same form sent twice is told the same; stored is only a proof of it that nobody without the keys can try codes on.
/// </summary>
public sealed class LookupCodes(LinkSigner signer)
{
    /// <summary>Digits and letters that nobody takes for another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>50 bits.</summary>
    private const int Length = 10;

    /// <param name="form">What only one form that was handed out carries.</param>
    public string Of(string form)
    {
        var bits = Convert.FromHexString(signer.Seal($"request code\n{form}"));
        return string.Concat(bits.Take(Length).Select(b => Alphabet[b % Alphabet.Length]));
    }

    /// <summary>By which a form is known again.</summary>
    public string OnceSeal(string form) => signer.Seal($"request form\n{form}");

    public string Seal(string number, string code) => signer.Seal(Text(number, code));

    /// <summary>Whether the code is that of the request; takes as long where there is no such request.</summary>
    /// <param name="code">As typed: in any case, with spaces or hyphens.</param>
    public bool Fits(Request? request, string number, string code) =>
        signer.IsSealed(Text(number, Plain(code)), request is { CodeSeal.Length: > 0 } ? request.CodeSeal : signer.Seal("nothing")) && request is not null;

    /// <summary>In groups, to be read out.</summary>
    public static string Spaced(string code) => string.Join('-', code.Chunk(5).Select(c => new string(c)));

    private static string Text(string number, string code) => $"request lookup\n{number}\n{code}";

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
