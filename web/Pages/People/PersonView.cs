using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.People;

/// <summary>What the page of a person shows.</summary>
/// <param name="Months">Newest first.</param>
/// <param name="StandIns">Who stands in for the person, now or later, by date.</param>
/// <param name="StandsIn">For whom the person stands in, now or later, by date.</param>
/// <param name="Names">Of those in <paramref name="StandIns"/> and <paramref name="StandsIn"/>, by address.</param>
/// <param name="MaySet">The visitor may set a substitute.</param>
/// <param name="MayAnswer">The visitor answers the person's rounds today.</param>
/// <param name="Colleagues">Everybody else, as a choice of substitutes.</param>
public sealed record PersonView(
    Person Person,
    IReadOnlyList<BoardRow> Matters,
    IReadOnlySet<string> Unanswered,
    IReadOnlyList<RoundMonth> Months,
    IReadOnlyList<WaitingItem> Waiting,
    IReadOnlyList<Substitute> StandIns,
    IReadOnlyList<Substitute> StandsIn,
    IReadOnlyDictionary<string, string> Names,
    bool MaySet,
    bool MayAnswer,
    IReadOnlyList<Choice> Colleagues)
{
    /// <summary>Why mails do not reach the person; null when they do.</summary>
    public AddressFault? Fault { get; init; }

    /// <summary>The address of the person's calendar; null for who looks at somebody else's page.</summary>
    public string? Calendar { get; init; }

    public static PersonView Of(
        Person person,
        Office office,
        Board board,
        IReadOnlyList<RoundMonth> months,
        IReadOnlyList<WaitingItem> waiting,
        string visitor,
        DateOnly today)
    {
        var maySet = Substituting.MaySet(office, person.Email, visitor);
        var ahead = office.Substitutes.Values.Where(s => s.To >= today).OrderBy(s => s.From).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
        return new(
            person,
            [.. board.Rows.Where(r => r.Matter.Responsible == person.Email)],
            board.Unanswered,
            [.. months.Where(m => m.Rounds.Count > 0)],
            waiting,
            ahead.FindAll(s => s.For == person.Email),
            ahead.FindAll(s => s.By == person.Email),
            ahead.SelectMany(s => new[] { s.For, s.By }).Distinct().ToDictionary(e => e, office.NameOf),
            maySet,
            office.As(visitor, person.Email, today) is not null,
            maySet ? Others(person, office) : []);
    }

    /// <summary>The person's own unit first.</summary>
    private static IReadOnlyList<Choice> Others(Person person, Office office) =>
    [
        .. office.People.Values.Where(p => p.Email != person.Email)
            .OrderBy(p => p.Unit == person.Unit ? 0 : 1)
            .ThenBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new Choice(p.Email, $"{p.Name}（{p.Unit}）")),
    ];
}
