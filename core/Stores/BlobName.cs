using System.Buffers;
using System.Security.Cryptography;

namespace Sanwen.Core.Stores;

/// <summary>The name that a store of files gives to each: 32 hexadecimal digits, random. No such name leads out of a folder.</summary>
public static class BlobName
{
    private const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    public static bool IsOne(string text) => text.Length == Length && !text.AsSpan().ContainsAnyExcept(Digits);
}
