using System.Globalization;
using System.Text.RegularExpressions;
using Sanwen.Core.Import;

namespace Sanwen.Core.Agreements;

/// <summary>Activities in one cell: <c>2026-03-05 联合义诊 35人；2026-07-01 主题党日 60人</c>.</summary>
internal static partial class ActivityText
{
    public const string Allowed = "应形如 2026-03-05 联合义诊 35人；2026-07-01 主题党日 60人，每次活动 1 至 200 字、1 至 100000 人";

    private const int Shown = 30;

    /// <summary>The activities as written; null and the reason (zh-CN) when the text is not of that form.</summary>
    /// <param name="by">The address of who is taken to have entered them.</param>
    public static IReadOnlyList<AgreementActivity>? Read(string text, string by, out string reason)
    {
        var activities = new List<AgreementActivity>();
        foreach (var part in text.Split(['；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part, by) is not { } activity)
            {
                reason = $"“{Texts.OneLine(part, Shown)}”不是“日期 活动 人数”";
                return null;
            }

            activities.Add(activity);
        }

        reason = "";
        return activities;
    }

    public static string Write(IReadOnlyList<AgreementActivity> activities) =>
        string.Join('；', activities.Select(a => FormattableString.Invariant($"{a.Day:yyyy-MM-dd} {a.Words.Replace('；', '，').Replace(';', '，').ReplaceLineEndings(" ")} {a.People}人")));

    /// <summary>What was logged before and what is new, in the order of days.</summary>
    public static IReadOnlyList<AgreementActivity> Merge(IReadOnlyList<AgreementActivity> before, IReadOnlyList<AgreementActivity> more)
    {
        var known = before.Select(a => Write([a])).ToHashSet(StringComparer.Ordinal);
        var news = more.Where(a => known.Add(Write([a]))).ToList();
        return news.Count == 0 ? before : [.. before.Concat(news).OrderBy(a => a.Day)];
    }

    private static AgreementActivity? One(string part, string by)
    {
        // Narrowing keeps every character's place, so that the words can be taken as they were typed.
        var match = Form().Match(Texts.Narrow(part));
        if (!match.Success || DateText.Read(match.Groups["date"].Value) is not { } day) return null;
        var words = part.Substring(match.Groups["words"].Index, match.Groups["words"].Length);
        var people = int.Parse(match.Groups["people"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return words.Length <= Keeping.MostWords && people is >= 1 and <= 100_000 && !Texts.HasUnprintable(words) ? new(day, words, people, by) : null;
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}[-/年][-/0-9年月]*[0-9日])\s+(?<words>\S(?:.*\S)?)\s+(?<people>[0-9]{1,6})\s*人\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
