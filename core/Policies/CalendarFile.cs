using System.Globalization;
using System.Text.Json;
using Sanwen.Core.Time;

namespace Sanwen.Core.Policies;

/// <summary>
/// A year's official days as a file: <c>{ "year": 2026, "source": "…", "off": ["01-01..01-03"], "work": ["01-04"] }</c>,
/// days as month-day, ranges with two dots, both ends included.
/// </summary>
public static class CalendarFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private sealed record Content(int Year, string Source, IReadOnlyList<string> Off, IReadOnlyList<string> Work);

    /// <exception cref="FileProblemException">The text is not such a file, or a day in it is not one of that year.</exception>
    public static YearDays Read(string json, string file)
    {
        Content content;
        try
        {
            content = JsonSerializer.Deserialize<Content>(json, Options) ?? throw new JsonException("文件是空的。");
        }
        catch (JsonException e)
        {
            throw new FileProblemException([new(file, e.Path ?? "$", $"不是可用的日历文件：{e.Message}")]);
        }

        BlankItems.Refuse(json, file);
        if (content.Year is < 2000 or > 2100)
        {
            throw new FileProblemException([new(file, "year", "应为 2000 至 2100。")]);
        }

        var problems = new List<FileProblem>();
        var off = Days(content.Off, "off", content.Year, file, problems);
        var worked = Days(content.Work, "work", content.Year, file, problems);
        problems.AddRange(off.Where(worked.Contains).Select(d => new FileProblem(file, "work", $"{d:MM-dd} 既在 off 又在 work。")));
        return problems.Count == 0 ? new(content.Year, content.Source, off, worked) : throw new FileProblemException(problems);
    }

    private static HashSet<DateOnly> Days(
        IReadOnlyList<string> texts, string key, int year, string file, List<FileProblem> problems)
    {
        var days = new HashSet<DateOnly>();
        for (var i = 0; i < texts.Count; i++)
        {
            var ends = texts[i].Split("..");
            if (ends.Length <= 2 && TryDay(year, ends[0], out var from) && TryDay(year, ends[^1], out var to) && from <= to)
            {
                for (var day = from; day <= to; day = day.AddDays(1)) days.Add(day);
            }
            else
            {
                problems.Add(new(file, $"{key}[{i}]", $"“{texts[i]}”不是 {year} 年的日期，应形如 10-01 或 10-01..10-07。"));
            }
        }

        return days;
    }

    private static bool TryDay(int year, string text, out DateOnly day) =>
        DateOnly.TryParseExact($"{year}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
