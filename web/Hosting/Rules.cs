using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Web.Hosting;

/// <summary>A file of rules, wherever a host keeps it.</summary>
/// <param name="Name">What its problems are told with.</param>
/// <param name="Text">Reads it; throws <see cref="FileProblemException"/> where it cannot be read.</param>
public sealed record RuleSource(string Name, Func<string> Text);

/// <summary>The office's rules as read from their files.</summary>
public sealed record Rules(Policy Policy, WorkCalendar Calendar)
{
    /// <param name="calendar">What the place of the calendars is called.</param>
    /// <param name="years">Finds the calendars, a file a year; throws <see cref="FileProblemException"/> where there is no place for them.</param>
    /// <exception cref="FileProblemException">Everything that is wrong in any of the files.</exception>
    public static Rules Read(RuleSource policy, string calendar, Func<IReadOnlyList<RuleSource>> years)
    {
        var problems = new List<FileProblem>();
        var read = Try(() => PolicyFile.Read(policy.Text(), policy.Name), problems);
        var days = (Try(years, problems) ?? [])
            .Select(f => Try(() => CalendarFile.Read(f.Text(), f.Name), problems)).OfType<YearDays>().ToList();
        problems.AddRange(days.GroupBy(y => y.Year).Where(g => g.Count() > 1)
            .Select(g => new FileProblem(calendar, "year", $"{g.Key} 年有不止一个文件。")));
        return problems.Count == 0 ? new(read!, new(days)) : throw new FileProblemException(problems);
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
