using System.Text.RegularExpressions;

namespace Sanwen.Functions.Store;

/// <summary>What the service takes for the name of a blob container: 3–63 lower-case letters, digits and single hyphens between them.</summary>
internal static partial class ContainerName
{
    public static bool IsOne(string text) => text.Length is >= 3 and <= 63 && Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
