using Sanwen.Core.Import;

namespace Sanwen.Core.Policies;

/// <summary>Checks the office's own words for columns: each names one column of a list and is no other column's.</summary>
internal static class HeadingCheck
{
    private const int Longest = 20;

    public static IEnumerable<(string Key, string Reason)> Problems(Headings headings)
    {
        var all = headings.ToList();
        var wrong = all.SelectMany(h => One(h.Key, h.Value)).ToList();
        return wrong.Count > 0 ? wrong : all.Count == 0 ? [] : SheetKind.All.SelectMany(k => Clashes(k, headings));
    }

    private static IEnumerable<(string Key, string Reason)> One(string key, string word)
    {
        var parts = key.Split('/');
        var lists = SheetKind.All.Where(k => parts.Length < 2 || k.Word == parts[0]).ToList();
        if (parts.Length > 2 || lists.Count == 0) yield return (Key(key), "应为“列名”或“表名/列名”，表名如 事项、人员、项目。");
        else if (!lists.Exists(k => HeadingReading.Named(k).Contains(parts[^1]))) yield return (Key(key), $"没有一张名单有“{parts[^1]}”这一列。");

        if (word.Length is 0 or > Longest || Texts.Header(word) != word || Texts.HasUnprintable(word) || word.AsSpan(0, 1).ContainsAny("=+-@"))
        {
            yield return (Key(key), $"“{word}”不能作列名，应为 1 至 {Longest} 个字，没有空格，不以 = + - @ 开头。");
        }
    }

    private static IEnumerable<(string Key, string Reason)> Clashes(SheetKind kind, Headings headings)
    {
        foreach (var named in HeadingReading.Named(kind).GroupBy(c => headings.Of(kind.Word, c)).Where(n => n.Count() > 1))
        {
            yield return ("headings", $"{kind.Word}表里{string.Join('、', named)}都叫“{named.Key}”，分不清是哪一列。");
        }

        foreach (var column in HeadingReading.Named(kind))
        {
            var word = headings.Of(kind.Word, column);
            if (word != column && HeadingReading.Named(kind).Contains(word) && headings.Of(kind.Word, word) != word)
            {
                yield return (Key(column), $"“{word}”是{kind.Word}表里另一列的标准列名，不能再作“{column}”的列名。");
            }
        }
    }

    private static string Key(string column) => $"headings.{column}";
}
