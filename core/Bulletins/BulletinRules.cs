using Sanwen.Core.Lists;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Bulletins;

public static class BulletinRules
{
    /// <summary>Fields a person is asked to fill in for one matter: a percentage and a sentence.</summary>
    private const int FieldsPerMatter = 2;

    /// <param name="mails">How many mails of the month went to each address.</param>
    /// <param name="collecting">The names of the lists that collect highlights.</param>
    public static Bulletin Compose(
        Month month,
        IReadOnlyList<AskRound> rounds,
        IReadOnlyDictionary<string, int> mails,
        Office office,
        DateTimeOffset now,
        IReadOnlySet<string>? collecting = null)
    {
        var asOf = AsOf(month.Value, now);
        var asked = Asked(rounds, office).Where(a => !a.Asked.Dropped).ToList();
        var standing = Standings(asOf, office);
        BulletinMatter Line((Matter Matter, Standing Standing) m) => BulletinRules.Line(m.Matter, m.Standing.Light, office);

        return new()
        {
            Month = month.Value,
            AsOf = asOf,
            At = now,
            Lights = [.. standing.GroupBy(m => m.Matter.LeadUnit).Select(g => Count(g.Key, g.Select(m => m.Standing.Light))).OrderBy(l => l.Unit, StringComparer.Ordinal)],
            Questions = [.. asked.GroupBy(a => a.Round.Question).OrderBy(g => g.Key).Select(g => new QuestionRates(g.Key, RatesOf(g)))],
            Units = [.. asked.GroupBy(a => office.UnitOf(a.Round.Person)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new UnitRates(g.Key, RatesOf(g)))],
            Overdue = [.. standing.Where(m => m.Standing.Overdue).Select(Line)],
            Named = [.. Named(rounds, office, asOf)],
            Closed = [.. standing.Where(m => m.Matter.ClosedOn is { } day && YearMonth.Of(day) == month.Value).Select(Line)],
            Coordination = [.. standing.Where(m => m.Matter is { Status: MatterStatus.Open, NeedsCoordination: true }).Select(Line)],
            Highlights = [.. Highlighting.Of(rounds, office)],
            Burden = [.. Burden(rounds, mails, office, collecting ?? new HashSet<string>())],
        };
    }

    /// <summary>The month's last day, or today while it runs.</summary>
    internal static DateOnly AsOf(YearMonth month, DateTimeOffset now)
    {
        var today = China.DateOf(now);
        return today < month.LastDay ? today : month.LastDay;
    }

    /// <summary>Every matter asked about in the rounds; what moved elsewhere before it was answered is marked as dropped.</summary>
    internal static List<(AskRound Round, AskedMatter Asked)> Asked(IReadOnlyList<AskRound> rounds, Office office) =>
        [.. rounds.Select(r => r.WithoutMoved(office)).SelectMany(r => r.Asked.Select(a => (Round: r, Asked: a)))];

    /// <summary>How every matter begun by then stands at the end of a day, by key.</summary>
    internal static List<(Matter Matter, Standing Standing)> Standings(DateOnly asOf, Office office) =>
    [
        .. office.Matters.Values.Where(m => m.Start <= asOf && !m.IsCarriedOverOn(asOf)).OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (Matter: m, Standing: Standing.Of(m, asOf, office.Policy.Lights))),
    ];

    /// <summary>The figures for the bulletin's mail.</summary>
    public static MailFigures Figures(Bulletin bulletin) => new(
        bulletin.Lights.Sum(l => l.Red),
        bulletin.Lights.Sum(l => l.Yellow),
        bulletin.Lights.Sum(l => l.Green),
        bulletin.Lights.Sum(l => l.Blue),
        bulletin.Questions.Sum(q => q.Rates.Asked),
        bulletin.Questions.Sum(q => q.Rates.Replied),
        bulletin.Questions.Sum(q => q.Rates.OnTime),
        bulletin.Overdue.Count,
        bulletin.Named.Count,
        bulletin.Closed.Count);

    internal static Rates RatesOf(IEnumerable<(AskRound Round, AskedMatter Asked)> asked)
    {
        var all = asked.ToList();
        return new(all.Count, all.Count(a => a.Asked.Reply is not null), all.Count(a => a.Asked.Reply?.FirstAt <= a.Round.DueAt));
    }

    private static UnitLights Count(string unit, IEnumerable<Light> lights)
    {
        var count = lights.CountBy(l => l).ToDictionary();
        int Of(Light light) => count.GetValueOrDefault(light);
        return new(unit, Of(Light.Red), Of(Light.Yellow), Of(Light.Green), Of(Light.Blue));
    }

    /// <summary>What was answered after the decision is no longer named: all of the ladder stops on reply.</summary>
    private static IEnumerable<NamedMatter> Named(IReadOnlyList<AskRound> rounds, Office office, DateOnly asOf) =>
        from round in rounds
        from key in round.Named.Intersect(round.Unanswered())
        where office.Matters.ContainsKey(key)
        orderby key, round.Question
        let matter = office.Matters[key]
        select new NamedMatter(Line(matter, Standing.Of(matter, asOf, office.Policy.Lights).Light, office), round.Question);

    private static IEnumerable<UnitBurden> Burden(
        IReadOnlyList<AskRound> rounds, IReadOnlyDictionary<string, int> mails, Office office, IReadOnlySet<string> collecting)
    {
        var asked = rounds.ToLookup(r => office.UnitOf(r.Person));
        var received = mails.ToLookup(m => office.UnitOf(m.Key), m => m.Value);
        return asked.Select(g => g.Key).Union(received.Select(g => g.Key)).Order(StringComparer.Ordinal).Select(unit => new UnitBurden(
            unit,
            asked[unit].Select(r => r.Person).Distinct().Count(),
            received[unit].Sum(),
            asked[unit].Sum(r => r.Asked.Sum(a => FieldsFor(a.Matter, r.Question, office, collecting)))));
    }

    /// <summary>A percentage and a sentence, and a highlight where one is asked for.</summary>
    internal static int FieldsFor(string key, Question question, Office office, IReadOnlySet<string> collecting) =>
        office.Matters.TryGetValue(key, out var matter) && Highlighting.Asks(question, matter, collecting) ? FieldsPerMatter + 1 : FieldsPerMatter;

    private static BulletinMatter Line(Matter m, Light light, Office office) =>
        new(m.Key, m.Title, m.LeadUnit, office.NameOf(m.Responsible), m.Due, m.ClosedOn, m.Progress, light, m.Words);
}
