using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Core.Issues;

/// <summary>Checks what people write on issues.</summary>
public static class IssueWords
{
    /// <summary>Characters of a title, and units of a consultation.</summary>
    public const int LongestTitle = 100, MostUnits = 20;

    internal static bool IsMissing(string words) => words.Length is 0 or > Replies.MaxWords;

    /// <summary>The units of a consultation, each once and as the people file writes them.</summary>
    internal static IReadOnlyList<string> Units(IEnumerable<string> units) =>
        [.. units.Select(u => u.Trim()).Where(u => u.Length > 0).Distinct()];

    /// <summary>Why units cannot be consulted, or null.</summary>
    internal static string? Refusal(IReadOnlyList<string> units, Office office)
    {
        if (units.Count is 0 or > MostUnits) return $"请写明会商单位，1 至 {MostUnits} 个。";
        var headless = units.Where(u => office.HeadsOf(u).Count == 0).ToList();
        return headless.Count == 0 ? null : $"{string.Join('、', headless)}在人员名单中没有单位负责人，无法会商。请核对单位名称，或先在名单中设置。";
    }
}
