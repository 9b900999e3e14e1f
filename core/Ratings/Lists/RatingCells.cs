using Sanwen.Core.Import;

namespace Sanwen.Core.Ratings.Lists;

/// <summary>The cells that the lists of ratings share.</summary>
internal static class RatingCells
{
    public const string Rubric = "考核表", Subject = "考核对象";

    private const int LongestRubric = 20, LongestSubject = 40;

    /// <summary>The name of a rubric, which is its key.</summary>
    public static string? RubricKey(RowCells row) => Key(row, Rubric, LongestRubric, @"/\#?-");

    public static string? SubjectName(RowCells row) => Key(row, Subject, LongestSubject, @"/\#?");

    /// <summary>The rubric that a row belongs to; null when there is none or the row has said so.</summary>
    public static Rubric? RubricOf(RowCells row, RecordScope scope)
    {
        if (RubricKey(row) is not { } key) return null;
        var id = Ratings.Rubric.IdOf(key);
        if (scope.IsDoubtful(id)) row.Fail();
        else if (scope.Record<Rubric>(id) is { } rubric) return rubric;
        else row.Wrong(Rubric, "没有这张考核表", "应为已导入的考核表，或把考核标准一并导入");
        return null;
    }

    /// <summary>One of the words that a cell may hold; the default where it is blank; null when it is none of them.</summary>
    public static T? Word<T>(RowCells row, string column, IReadOnlyList<(T Value, string Name)> words, T? blank = null)
        where T : struct
    {
        var text = row.Line(column, 20);
        if (text.Length == 0 && blank is not null) return blank;
        var allowed = $"应为 {string.Join('、', words.Select(w => w.Name))}";
        foreach (var (value, name) in words.Where(w => w.Name == text)) return value;
        if (text.Length == 0) row.Missing(column, allowed);
        else row.Wrong(column, "不是可用的写法", allowed);
        return null;
    }

    /// <summary>Points above 0 or from 0, at most two decimals; null when they are not.</summary>
    public static decimal? Points(RowCells row, string column, bool mayBeZero)
    {
        var allowed = mayBeZero ? "应为 0 至 100 的数，最多两位小数" : "应为大于 0、不超过 100 的数，最多两位小数";
        var text = row.Raw(column);
        if (PointsText.Read(text, 100) is { } points && (mayBeZero || points > 0)) return points;
        if (text.Length == 0) row.Missing(column, allowed);
        else row.Wrong(column, "不是有效的分数", allowed);
        return null;
    }

    private static string? Key(RowCells row, string column, int most, string banned)
    {
        var text = row.Required(column, most);
        if (text.Length == 0 || row.Failed && text.Length > most) return null;
        if (!text.AsSpan().ContainsAny(banned)) return text;
        row.Wrong(column, "含有不能用的符号", $"应为 1 至 {most} 个字，不含 {string.Join(' ', banned.ToCharArray())}");
        return null;
    }
}
