using System.Text.RegularExpressions;
using Sanwen.Core.Matters;

namespace Sanwen.Core.Import;

/// <summary>Milestones in one cell: <c>2026-03-31 30% 完成招标；2026-12-31 100% 竣工</c>.</summary>
public static partial class MilestoneText
{
    public const string Allowed = "应形如 2026-03-31 30% 完成招标；2026-12-31 100% 竣工，日期和百分比逐项递增，日期在开始日期和完成时限之间";

    /// <summary>Longest name of a milestone.</summary>
    public const int MaxName = 100;

    /// <summary>What a matter by milestones has when its list names none: all of it on its due day.</summary>
    public static IReadOnlyList<Milestone> Default(DateOnly due) => [new(due, 100, "完成")];

    /// <summary>The milestones, in order; null and the reason (zh-CN) when the text is not of that form. Whether the days fit the matter is <see cref="Misfit"/>'s question.</summary>
    public static IReadOnlyList<Milestone>? Read(string text, out string reason)
    {
        var milestones = new List<Milestone>();
        reason = "";
        foreach (var part in text.Split(['；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part) is not { } milestone)
            {
                reason = $"“{Texts.OneLine(part, 30)}”不是“日期 百分比 名称”";
                return null;
            }

            milestones.Add(milestone);
        }

        if (milestones.Count == 0) reason = "没有写出节点";
        return milestones.Count == 0 ? null : milestones;
    }

    public static string Write(IReadOnlyList<Milestone> milestones) => string.Join(
        '；', milestones.Select(m => $"{DateText.Write(m.Date)} {PercentText.Write(m.Percent)} {m.Name}".TrimEnd()));

    /// <summary>Why milestones cannot belong to a matter from <paramref name="start"/> to <paramref name="due"/> (zh-CN), or null.</summary>
    public static string? Misfit(IReadOnlyList<Milestone> milestones, DateOnly start, DateOnly due)
    {
        if (milestones.Zip(milestones.Skip(1)).Any(p => p.First.Date >= p.Second.Date)) return "节点日期没有逐项递增";
        if (milestones.Zip(milestones.Skip(1)).Any(p => p.First.Percent >= p.Second.Percent)) return "节点百分比没有逐项递增";
        return milestones.FirstOrDefault(m => m.Date < start || m.Date > due) is { } outside
            ? $"节点 {DateText.Write(outside.Date)} 不在开始日期 {DateText.Write(start)} 和完成时限 {DateText.Write(due)} 之间"
            : null;
    }

    private static Milestone? One(string part)
    {
        // Narrowing keeps every character's place, so that the name can be taken as it was typed.
        var match = Form().Match(Texts.Narrow(part));
        if (!match.Success) return null;

        var name = part[match.Groups["name"].Index..].Trim();
        return DateText.Read(match.Groups["date"].Value) is { } date
            && PercentText.Read(match.Groups["percent"].Value) is { } percent
            && name.Length <= MaxName && !Texts.HasUnprintable(name)
            ? new(date, percent, name)
            : null;
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}[-/年 ][-/0-9年月 ]*[0-9日])[\s:,]+(?<percent>[0-9.]+)\s*%\s*(?<name>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
