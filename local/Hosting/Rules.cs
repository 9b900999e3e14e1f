using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Local.Hosting;

/// <summary>The office's rules as read from their files.</summary>
public sealed record Rules(Policy Policy, WorkCalendar Calendar)
{
    /// <exception cref="FileProblemException">Everything that is wrong in any of the files.</exception>
    public static Rules Read(string policyFile, string calendarFolder)
    {
        var problems = new List<FileProblem>();
        var policy = Try(() => PolicyFile.Read(Text(policyFile), policyFile), problems);
        var years = YearFiles(calendarFolder, problems)
            .Select(f => Try(() => CalendarFile.Read(Text(f), f), problems)).OfType<YearDays>().ToList();
        problems.AddRange(years.GroupBy(y => y.Year).Where(g => g.Count() > 1)
            .Select(g => new FileProblem(calendarFolder, "year", $"{g.Key} 年有不止一个文件。")));
        return problems.Count == 0 ? new(policy!, new(years)) : throw new FileProblemException(problems);
    }

    private static string[] YearFiles(string folder, List<FileProblem> problems)
    {
        if (Directory.Exists(folder)) return [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        problems.Add(new(folder, "", "没有这个文件夹，其中应有每年一个的日历文件，如 2026.json。"));
        return [];
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileProblemException([new(file, "", $"无法读取：{e.Message}")]);
        }
    }

    private static T? Try<T>(Func<T> read, List<FileProblem> problems)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FileProblemException e)
        {
            problems.AddRange(e.Problems);
            return null;
        }
    }
}
