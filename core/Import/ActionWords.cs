using System.Buffers;
using Sanwen.Core.Issues;

namespace Sanwen.Core.Import;

/// <summary>What the column 内容 of an action says.</summary>
public static class ActionWords
{
    private const string Breaks = "：:，,。.；;！! \u3000\n";
    private static readonly SearchValues<char> Break = SearchValues.Create(Breaks);
    private static readonly char[] Bars = ['|', '｜'];
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '\n'];

    /// <summary><c>同意</c>, <c>不同意：理由</c> or <c>意见：内容</c>; null for anything else.</summary>
    public static (Stance Stance, string Words)? Opinion(string text)
    {
        var (word, words) = Parts(text);
        return word switch
        {
            "同意" => (Stance.Agree, words),
            "不同意" => (Stance.Disagree, words),
            "意见" => (Stance.Comment, words),
            _ => null,
        };
    }

    /// <summary><c>批准</c> or <c>同意</c>, <c>退回：理由</c>, <c>上报：理由</c>; null for anything else.</summary>
    public static (TierVerdict Verdict, string Words)? Ruling(string text)
    {
        var (word, words) = Parts(text);
        return word switch
        {
            "批准" or "同意" => (TierVerdict.Approved, words),
            "退回" or "不同意" => (TierVerdict.Returned, words),
            "上报" => (TierVerdict.Escalated, words),
            _ => null,
        };
    }

    /// <summary><c>标题|会商单位1、会商单位2</c>; without a bar there are no units.</summary>
    public static (string Title, IReadOnlyList<string> Units) Issue(string text)
    {
        var bar = text.LastIndexOfAny(Bars);
        return bar < 0 ? (text.Trim(), []) : (text[..bar].Trim(), Units(text[(bar + 1)..]));
    }

    public static IReadOnlyList<string> Units(string text) =>
        text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>地址|2026-09-01..2026-09-10</c>, both days included; null for anything else.</summary>
    public static (string By, DateOnly From, DateOnly To)? Substitution(string text)
    {
        var parts = text.Split(Bars);
        if (parts.Length != 2 || !EmailAddress.TryNormalize(parts[0], out var by)) return null;
        var days = parts[1].Split("..").Select(DateText.Read).ToList();
        return days is [{ } from, { } to] ? (by, from, to) : null;
    }

    private static (string Word, string Words) Parts(string text)
    {
        var end = text.AsSpan().IndexOfAny(Break);
        return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart([.. Breaks]).Trim());
    }
}
