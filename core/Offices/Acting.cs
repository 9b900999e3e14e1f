using Sanwen.Core.Journals;
using Sanwen.Core.People;

namespace Sanwen.Core.Offices;

/// <summary>Who acts for whom on a day (代理人).</summary>
public static class Acting
{
    /// <summary>Who answers and approves for a person on a day: the person, or at the end of a chain of substitutes.</summary>
    public static string For(this Office office, string person, DateOnly day)
    {
        var seen = new HashSet<string> { person };
        while (office.Substitutes.Values.FirstOrDefault(s => s.For == person && s.Covers(day)) is { } substitute)
        {
            if (!seen.Add(substitute.By)) return person;
            person = substitute.By;
        }

        return person;
    }

    /// <summary>The actor's name to journal when <paramref name="by"/> acts for <paramref name="person"/>; null when not entitled to on that day.</summary>
    public static Actor? As(this Office office, string by, string person, DateOnly day)
    {
        if (by == person) return new(by);
        return office.For(person, day) == by ? new(by, person) : null;
    }

    /// <summary>Everybody whose work a person may do on a day: the person, and those for whom the person is substitute.</summary>
    public static IReadOnlySet<string> ActsFor(this Office office, string by, DateOnly day) => office.Substitutes.Values
        .Where(s => s.Covers(day)).Select(s => s.For).Where(away => office.For(away, day) == by).Append(by).ToHashSet();

    /// <summary>Why <paramref name="added"/> cannot be set, or null.</summary>
    public static string? Refusal(this Office office, Substitute added)
    {
        if (!office.People.ContainsKey(added.For)) return $"人员名单中没有 {added.For}。";
        if (!office.People.ContainsKey(added.By)) return $"人员名单中没有 {added.By}。";
        if (added.From > added.To) return "开始日期不能晚于结束日期。";
        if (added.For == added.By) return "代理人不能是本人。";

        var others = office.Substitutes.Values.Where(s => s.Id != added.Id).ToList();
        if (others.FirstOrDefault(s => s.For == added.For && s.From <= added.To && added.From <= s.To) is { } overlap)
        {
            return $"与已有代理重叠：{overlap.From:yyyy-MM-dd} 至 {overlap.To:yyyy-MM-dd} 由 {office.NameOf(overlap.By)} 代理。";
        }

        return Reaches(added.By, added.For, added.From, added.To, others, [])
            ? $"会形成循环代理：这段时间里 {office.NameOf(added.By)} 已（间接）由 {office.NameOf(added.For)} 代理。"
            : null;
    }

    /// <summary>Whether on some day of the range the chain of substitutes from one person arrives at another.</summary>
    private static bool Reaches(
        string person, string target, DateOnly from, DateOnly to, IReadOnlyList<Substitute> all, HashSet<string> path)
    {
        if (person == target) return true;
        if (!path.Add(person)) return false;
        var found = all.Where(s => s.For == person && s.From <= to && from <= s.To).Any(s =>
            Reaches(s.By, target, Later(from, s.From), Earlier(to, s.To), all, path));
        path.Remove(person);
        return found;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
