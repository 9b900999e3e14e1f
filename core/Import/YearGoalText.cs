using System.Text.RegularExpressions;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Import;

/// <summary>Goals by year in one cell: <c>2026 40% 制度建立；2027 70% 抽查达标；2028 100% 全面规范</c>.</summary>
public static partial class YearGoalText
{
    public const string Allowed = "应形如 2026 40% 制度建立；2027 70% 抽查达标；2028 100% 全面规范，年份递增，百分比为累计数、不递减";

    /// <summary>Longest wording of a goal.</summary>
    public const int MaxWords = 100;

    /// <summary>The goals, in order, none for a blank text; null and the reason (zh-CN) when the text is not of that form.</summary>
    public static IReadOnlyList<YearGoal>? Read(string text, out string reason)
    {
        var goals = new List<YearGoal>();
        reason = "";
        foreach (var part in text.Split(['；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part) is not { } goal)
            {
                reason = $"“{Texts.OneLine(part, 30)}”不是“年份 百分比 目标”";
                return null;
            }

            if (goals.Count > 0 && goal.Year <= goals[^1].Year) reason = "年份没有逐项递增";
            else if (goals.Count > 0 && goal.Percent < goals[^1].Percent) reason = "累计百分比比前一年还低";
            goals.Add(goal);
        }

        return reason.Length > 0 ? null : goals;
    }

    public static string Write(IReadOnlyList<YearGoal> goals) =>
        string.Join('；', goals.Select(g => $"{g.Year} {PercentText.Write(g.Percent)} {g.Words}".TrimEnd()));

    internal static IReadOnlyList<YearGoal> Cell(RowCells row)
    {
        var goals = Read(row.Raw(ImportColumns.YearGoals), out var reason);
        if (goals is null) row.Wrong(ImportColumns.YearGoals, reason, Allowed);
        return goals ?? [];
    }

    private static YearGoal? One(string part)
    {
        // Narrowing keeps every character's place, so that the words can be taken as they were typed.
        var match = Form().Match(Texts.Narrow(part));
        if (!match.Success) return null;

        var words = part[match.Groups["words"].Index..].Trim();
        return YearText.Read(match.Groups["year"].Value) is { } year
            && PercentText.Read(match.Groups["percent"].Value) is { } percent
            && words.Length <= MaxWords && !Texts.HasUnprintable(words)
            ? new(year, percent, words)
            : null;
    }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})\s*年?[\s:,]+(?<percent>[0-9.]+)\s*%\s*(?<words>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
