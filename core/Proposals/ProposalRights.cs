using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Proposals;

/// <summary>Who may do what with a proposal on a day, and in whose place; null or empty where not at all.</summary>
public static class ProposalRights
{
    /// <summary>The matter's responsible person.</summary>
    public static Actor? MayAnswer(this Office office, Proposal proposal, string by, DateOnly day) =>
        office.As(by, office.Matters[proposal.Matter].Responsible, day);

    /// <summary>The assisting units without an opinion that somebody may give one for, as any head of theirs.</summary>
    public static IReadOnlyList<(Assist Assist, Actor Actor)> MayAssist(this Office office, Proposal proposal, string by, DateOnly day) =>
        [.. proposal.Assists.Where(a => a.Opinion is null).Select(a => (a, AsHead(office, a.Unit, by, day))).Where(a => a.Item2 is not null).Select(a => (a.a, a.Item2!))];

    /// <summary>Ratings on paper are recorded, and longer limits agreed to, by supervision officers.</summary>
    public static bool MaySupervise(this Office office, string by) => office.Is(by, Roles.Officer);

    private static Actor? AsHead(Office office, string unit, string by, DateOnly day) =>
        office.HeadsOf(unit).Select(h => office.As(by, h.Email, day)).OfType<Actor>().OrderBy(a => a.For is null ? 0 : 1).FirstOrDefault();
}
