using System.Globalization;

namespace Sanwen.Core.Findings;

/// <summary>What the links of findings open: one finding at one turn, or the personal form to report with.</summary>
public static class FindingLink
{
    /// <summary>The instance of a personal link to report findings; no finding has this id.</summary>
    public const string Report = "findings";

    private const char Separator = '#';

    public static string Of(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Id}{Separator}{finding.Turn}");

    /// <summary>The key of the finding and the turn; null for any other text.</summary>
    public static (string Key, int Turn)? Read(string instance)
    {
        var at = instance.LastIndexOf(Separator);
        return at > Finding.Prefix.Length
            && instance.StartsWith(Finding.Prefix, StringComparison.Ordinal)
            && int.TryParse(instance.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? (instance[Finding.Prefix.Length..at], turn)
            : null;
    }
}
