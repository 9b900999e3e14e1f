using System.Globalization;
using Sanwen.Core.Import;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Calendars;

/// <summary>What is due when for a person: open matters, their milestones, and the questions of this month and the next. What other kinds of work have due is put beside it.</summary>
public static class PersonCalendar
{
    /// <returns>By day, and in the order of the matters within one.</returns>
    public static IReadOnlyList<CalendarEntry> Of(string person, Office office, OpenRounds rounds, DateTimeOffset now)
    {
        var open = office.MattersOf(person).Where(m => m.Status == MatterStatus.Open).ToList();
        return [.. open.SelectMany(m => Matter(m, now)).Concat(Questions(person, open, office, rounds, now)).OrderBy(e => e.Day).ThenBy(e => e.At)];
    }

    /// <summary>A milestone that is reached is no longer of interest.</summary>
    private static IEnumerable<CalendarEntry> Matter(Matter matter, DateTimeOffset now)
    {
        var facts = $"编号 {matter.Key}，牵头单位 {matter.LeadUnit}，进度 {PercentText.Write(matter.Progress)}";
        yield return new($"due-{matter.Id}", matter.Due, null, $"到期：{matter.Title}", facts, matter.Due >= China.DateOf(now));
        foreach (var milestone in matter.Milestones.Where(m => m.Percent > matter.Progress && m.Date != matter.Due))
        {
            var name = milestone.Name.Length > 0 ? milestone.Name : matter.Title;
            yield return new(
                $"milestone-{matter.Id}-{DateText.Write(milestone.Date)}",
                milestone.Date,
                null,
                $"节点：{name}（应达 {PercentText.Write(milestone.Percent)}）",
                $"{matter.Title}。{facts}",
                false);
        }
    }

    /// <summary>Those put and not answered, and those that the rules will put to whoever has open matters then.</summary>
    private static IEnumerable<CalendarEntry> Questions(
        string person, IReadOnlyList<Matter> open, Office office, OpenRounds rounds, DateTimeOffset now)
    {
        foreach (var round in rounds.Owed(office).Where(r => r.Person == person))
        {
            yield return Question(round.Month, round.Question, round.DueAt, $"还有 {round.Unanswered().Count} 项待答，请打开邮件中的链接答复。", round.DueAt > now);
        }

        var month = YearMonth.Of(now);
        foreach (var (value, question) in new[] { month, month.Next }.SelectMany(m => Months.Questions.All.Select(q => (m, q))))
        {
            var opens = Schedule.OpensAt(office.Policy, office.Calendar, value, question);
            if (opens <= now || rounds.Months.GetValueOrDefault(value)?.OpeningOf(question) is not null) continue;
            var count = open.Count(m => m.Start <= China.DateOf(opens));
            if (count > 0) yield return Question(value, question, Schedule.DueAt(office.Policy, office.Calendar, value, question, opens), $"预计问 {count} 项，{China.Stamp(opens)} 发出。", true);
        }

        CalendarEntry Question(YearMonth value, Question question, DateTimeOffset due, string details, bool remind) => new(
            AskRound.IdOf(value, question, person),
            China.DateOf(due),
            due,
            string.Create(CultureInfo.InvariantCulture, $"{value.Month}月{office.Policy.Of(question).Title}答复截止"),
            details,
            remind);
    }
}
