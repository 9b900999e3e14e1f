using Sanwen.Core.Bulletins;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;

namespace Sanwen.Core.Trends;

/// <summary>Which of a month's answers a figure counts.</summary>
public enum AnswerFilter
{
    /// <summary>What had to be answered: the denominator of both rates.</summary>
    Asked,

    Replied,

    OnTime,

    /// <summary>Answered late, or not at all.</summary>
    NotOnTime,

    /// <summary>Everything that was put to people, what was dropped later with it.</summary>
    Put,
}

/// <summary>Finds what a figure of a month counts; a blank unit means all of them.</summary>
public static class Traced
{
    /// <summary>By unit and light, as they stood.</summary>
    public static IEnumerable<(string Key, string Unit, Light Light)> LitBy(this BulletinTrace trace, string unit, Light? light, bool overdue)
    {
        var late = trace.Overdue.ToHashSet(StringComparer.Ordinal);
        return
            from lit in trace.Lit
            where (unit.Length == 0 || lit.Unit == unit) && (light is null || lit.Light == light)
            from key in lit.Keys
            where !overdue || late.Contains(key)
            select (key, lit.Unit, lit.Light);
    }

    /// <summary>By question and person; one entry for each matter and question.</summary>
    public static IEnumerable<(string Key, AskedMatters Of)> AskedBy(this BulletinTrace trace, string unit, Question? question, AnswerFilter filter) =>
        from asked in trace.Asked
        where (unit.Length == 0 || UnitMonth.Named(asked.Unit) == unit) && (question is null || asked.Question == question) && Fits(asked.State, filter)
        from key in asked.Keys
        select (key, asked);

    /// <summary>Everybody asked or written to, by address.</summary>
    public static IEnumerable<BurdenedPerson> BurdenOf(this BulletinTrace trace, string unit)
    {
        var asked = trace.Asked.ToLookup(a => a.Person);
        var mailed = trace.Mailed.ToDictionary(m => m.Person);
        return asked.Select(g => g.Key).Union(mailed.Keys).Order(StringComparer.Ordinal).Select(Person)
            .Where(p => unit.Length == 0 || p.Unit == unit);

        BurdenedPerson Person(string person) => new(
            person,
            UnitMonth.Named(mailed.GetValueOrDefault(person)?.Unit ?? asked[person].First().Unit),
            mailed.GetValueOrDefault(person)?.Mails ?? 0,
            asked[person].Sum(a => a.Keys.Count),
            asked[person].Sum(a => a.Fields));
    }

    private static bool Fits(AnswerState state, AnswerFilter filter) => filter switch
    {
        AnswerFilter.Asked => state != AnswerState.Dropped,
        AnswerFilter.Replied => state is AnswerState.OnTime or AnswerState.Late,
        AnswerFilter.OnTime => state == AnswerState.OnTime,
        AnswerFilter.NotOnTime => state is AnswerState.Late or AnswerState.Unanswered,
        _ => true,
    };
}

/// <param name="Asked">How many times a matter was put to the person.</param>
/// <param name="Fields">How many fields the person was to fill in.</param>
public sealed record BurdenedPerson(string Person, string Unit, int Mails, int Asked, int Fields);
