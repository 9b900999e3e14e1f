namespace Sanwen.Core.Backups;

/// <summary>
/// Texts by their code points, which is also the order of their UTF-8; <see cref="StringComparer.Ordinal"/> differs where a
/// text holds characters beyond U+FFFF.
/// </summary>
public sealed class CodePoints : IComparer<string>
{
    public static readonly CodePoints Order = new();

    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length) return a.Length.CompareTo(b.Length);
        return Rank(a[same]).CompareTo(Rank(b[same]));
    }

    /// <summary>Surrogates stand for what comes after all else.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + char.MaxValue : c;
}
