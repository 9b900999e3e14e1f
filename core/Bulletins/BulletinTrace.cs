using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Bulletins;

/// <summary>
/// The single matters and people behind the figures of a bulletin, by key and address only. A record of its own, so that who
/// reads bulletins does not read ten thousand keys with each.
/// </summary>
public sealed record BulletinTrace : Entity
{
    public required YearMonth Month { get; init; }

    /// <summary>Every matter of <see cref="Bulletin.Lights"/>, by lead unit and light.</summary>
    public IReadOnlyList<LitMatters> Lit { get; init; } = [];

    /// <summary>The keys of <see cref="Bulletin.Overdue"/>.</summary>
    public IReadOnlyList<string> Overdue { get; init; } = [];

    /// <summary>Everything that was asked, by question, person and what became of it.</summary>
    public IReadOnlyList<AskedMatters> Asked { get; init; } = [];

    /// <summary>Everybody who got mails of the month.</summary>
    public IReadOnlyList<MailedPerson> Mailed { get; init; } = [];

    public override string Id => IdOf(Month);

    public static string IdOf(YearMonth month) => $"trace-{month}";

    /// <param name="mails">How many mails of the month went to each address.</param>
    /// <param name="collecting">The names of the lists that collect highlights.</param>
    public static BulletinTrace Of(
        Month month,
        IReadOnlyList<AskRound> rounds,
        IReadOnlyDictionary<string, int> mails,
        Office office,
        DateTimeOffset now,
        IReadOnlySet<string>? collecting = null)
    {
        var standing = BulletinRules.Standings(BulletinRules.AsOf(month.Value, now), office);
        return new()
        {
            Month = month.Value,
            Lit =
            [
                .. standing.GroupBy(m => (m.Matter.LeadUnit, m.Standing.Light))
                    .OrderBy(g => g.Key.LeadUnit, StringComparer.Ordinal).ThenBy(g => g.Key.Light)
                    .Select(g => new LitMatters(g.Key.LeadUnit, g.Key.Light, [.. g.Select(m => m.Matter.Key)])),
            ],
            Overdue = [.. standing.Where(m => m.Standing.Overdue).Select(m => m.Matter.Key)],
            Asked =
            [
                .. BulletinRules.Asked(rounds, office).GroupBy(a => (a.Round.Question, a.Round.Person, State: StateOf(a.Round, a.Asked)))
                    .OrderBy(g => g.Key.Question).ThenBy(g => g.Key.Person, StringComparer.Ordinal).ThenBy(g => g.Key.State)
                    .Select(g => new AskedMatters(
                        g.Key.Question,
                        g.Key.Person,
                        office.UnitOf(g.Key.Person),
                        g.Key.State,
                        [.. g.Select(a => a.Asked.Matter)],
                        g.Sum(a => BulletinRules.FieldsFor(a.Asked.Matter, g.Key.Question, office, collecting ?? new HashSet<string>())))),
            ],
            Mailed =
            [
                .. mails.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new MailedPerson(m.Key, office.UnitOf(m.Key), m.Value)),
            ],
        };
    }

    private static AnswerState StateOf(AskRound round, AskedMatter asked) => asked switch
    {
        { Dropped: true } => AnswerState.Dropped,
        { Reply: null } => AnswerState.Unanswered,
        { Reply: { } reply } => reply.FirstAt <= round.DueAt ? AnswerState.OnTime : AnswerState.Late,
    };
}

/// <summary>What became of a question about a matter.</summary>
public enum AnswerState
{
    OnTime,
    Late,
    Unanswered,

    /// <summary>Closed or handed over before it was answered; asked for all the same, and so part of the burden.</summary>
    Dropped,
}

/// <summary>A lead unit's matters at one light, by key.</summary>
public sealed record LitMatters(string Unit, Light Light, IReadOnlyList<string> Keys);

/// <summary>Matters that one person was asked about, by key. <paramref name="Unit"/> is the person's.</summary>
/// <param name="Fields">How many fields that was to fill in.</param>
public sealed record AskedMatters(Question Question, string Person, string Unit, AnswerState State, IReadOnlyList<string> Keys, int Fields);

/// <summary>How many mails of a month went to an address. <paramref name="Unit"/> is blank where the people file does not have it.</summary>
public sealed record MailedPerson(string Person, string Unit, int Mails);
