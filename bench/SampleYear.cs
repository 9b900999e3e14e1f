using System.Text;
using Sanwen.Core.Months;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Bench;

/// <summary>The answers of a year: half of the people answer all of every question within two days, the others never any.</summary>
internal sealed class SampleYear
{
    public SampleYear(DirectoryInfo folder, int matters, int people)
    {
        (Office, Replies) = (new(folder, matters, people), new(Path.Combine(folder.FullName, "year.csv")));
        File.WriteAllLines(Replies.FullName, Lines(matters, people).Prepend("时间,编号,问,进度,内容"), new UTF8Encoding(false));
    }

    public SampleOffice Office { get; }

    public FileInfo Replies { get; }

    private static IEnumerable<string> Lines(int matters, int people)
    {
        var rules = RuleFolder.Read(Seeds.Policy, Seeds.Calendar);
        foreach (var month in Enumerable.Range(1, 12))
        {
            foreach (var question in Questions.All)
            {
                var opens = Schedule.OpensAt(rules.Policy, rules.Calendar, new YearMonth(2026, month), question);
                for (var m = 0; m < matters; m++)
                {
                    var person = m % people;
                    if (person % 2 == 0) yield return $"{opens.AddMinutes(5 + person):yyyy-MM-dd HH:mm},B-{m:000000},{question.Name()},{month * 8},按计划推进";
                }
            }
        }
    }
}
