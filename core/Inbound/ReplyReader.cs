using System.Text.RegularExpressions;

namespace Sanwen.Core.Inbound;

/// <summary>
/// Reads what a person's own words mean. The first line after greetings decides; a consent that anything below it takes back or
/// makes depend on something is unclear rather than a consent, as asking once more costs a minute and a wrong decision may cost months.
/// </summary>
public static partial class ReplyReader
{
    /// <summary>How much of what was not understood is said back.</summary>
    private const int LongestEcho = 40;

    /// <param name="words">A person's own words, without what was quoted.</param>
    public static ReplyMeaning Read(string words, ReplyForm form)
    {
        var lines = words.Split('\n').Select(l => l.Trim()).SkipWhile(IsGreeting).ToList();
        if (lines.Count == 0) return new ReplyMeaning.Unclear("回复里没有读到您写的内容。");
        var first = Verdict().Match(lines[0]);
        var rest = first.Groups["rest"].Value;
        if (!first.Success) return NotUnderstood(lines[0]);

        var word = Blank().Replace(first.Groups["word"].Value, "");
        if (!form.Words.TryGetValue(word, out var verdict)) return new ReplyMeaning.Unclear($"回复里写的是“{word}”，本件不能这样回复。");
        if (verdict is ReplyVerdict.Consent or ReplyVerdict.Refuse) rest = WithoutObject(rest, form);
        if (rest.Length > 0 && !Break().IsMatch(rest)) return NotUnderstood(lines[0]);

        var (own, below) = Parts(rest, lines, verdict);
        return Doubt(verdict, word, own, below, form) is { } doubt ? new ReplyMeaning.Unclear(doubt) : new ReplyMeaning.Clear(verdict, own);
    }

    /// <summary>What belongs to the verdict: up to the first blank line, or the paragraph after a line that ends with a colon; and what stands below.</summary>
    private static (string Own, string Below) Parts(string rest, List<string> lines, ReplyVerdict verdict)
    {
        var after = lines.Skip(1).ToList();
        if (verdict != ReplyVerdict.Consent && Colon().IsMatch(rest)) after = [.. after.SkipWhile(l => l.Length == 0)];
        var own = after.TakeWhile(l => l.Length > 0).ToList();
        return (Break().Replace(string.Join('\n', own.Prepend(rest)).Trim(), "").Trim(), string.Join('\n', after.Skip(own.Count)));
    }

    private static string? Doubt(ReplyVerdict verdict, string word, string own, string below, ReplyForm form)
    {
        if (below.Split('\n').Any(l => Verdict().IsMatch(l))) return $"回复里先写了“{word}”，下面又写了别的决定。";
        return verdict switch
        {
            ReplyVerdict.Consent when Hedges.In(own) || Hedges.Below(below) || (form.Objects.Contains("延期") && Hedges.OfTime(own)) =>
                $"回复里写了“{word}”，又带有条件、疑问或改动，不能确定是否照此办理。",
            ReplyVerdict.Comment when Verdict().IsMatch(own) => "“意见：”后面写的是同意与否，不能确定是表态还是只提意见。",
            _ => null,
        };
    }

    private static string WithoutObject(string rest, ReplyForm form) =>
        Object().Match(rest) is { Success: true } match && (match.Groups["object"].Value is var what && (what is "" || form.Objects.Contains(what)))
            ? rest[match.Length..]
            : rest;

    private static ReplyMeaning.Unclear NotUnderstood(string line) =>
        new($"没有读懂回复里写的“{(line.Length > LongestEcho ? $"{line[..LongestEcho]}…" : line)}”。");

    private static bool IsGreeting(string line) => Greeting().IsMatch(line) && !Verdict().IsMatch(line);

    [GeneratedRegex(
        @"^$|^.{0,20}(您好|你好|大家好|各位好|早上好|上午好|中午好|下午好|晚上好|(局|长|书记|主任|领导|总|老师|同志)好)[\s，,。.！!：:~～]*$"
        + @"|^(尊敬的|Dear\b|Hi\b|Hello\b).{0,30}$|^(已?收到|已阅|已悉|知悉)[\s，,。.！!]*$"
        + @"|^.{0,12}(局|长|书记|主任|领导|总|老师|同志|各位|室|办|科|处|组|部|委|中心)[：:]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    /// <summary>The word that decides, after what people put before it: a greeting, that they have read it, whom they speak for.</summary>
    [GeneratedRegex(
        @"^(?:.{0,12}(?:您好|你好)[\s，,。.！!：:~～]*)?(?:(?:已?收到|已阅|已悉|知悉|好的?)[\s，,。.！!]+)?(?:经研究[\s，,：:]*)?"
        + @"(?:我|本人|我们|我单位|我局|我办|本单位)?[\s“”""'「『【\[（(*]*"
        + @"(?<word>不\s*同\s*意|不\s*批\s*准|暂不点名|不点名|通报点名|同\s*意|批\s*准|退\s*回|上\s*报|意\s*见|点名|接收)(?<rest>.*)$")]
    private static partial Regex Verdict();

    /// <summary>What parts a verdict from the words that follow it.</summary>
    [GeneratedRegex(@"^[\s：:，,。.；;、！!~～“”""'」』】\]）)*—–-]+")]
    private static partial Regex Break();

    [GeneratedRegex(@"^[\s”""'」』】\]）)*]*[：:]\s*$")]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"^\s*(?:本|该|此)?(?:项|个)?(?<object>通报点名|点名|延期|销号|移交|接收|方案|)(?:申请|方案|办理)?[了的]?"
        + @"(?=$|[\s：:，,。.；;、！!~～“”""'」』】\]）)*—–-])")]
    private static partial Regex Object();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
