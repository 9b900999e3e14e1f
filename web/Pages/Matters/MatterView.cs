using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Journals;
using Sanwen.Core.Lists;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Matters;

/// <summary>An application that waits for a decision.</summary>
/// <param name="MayDecide">By the visitor, today.</param>
public sealed record PendingApproval(Approval Approval, bool MayDecide);

/// <summary>What the page of a matter shows.</summary>
/// <param name="Replies">Of the last months, newest first.</param>
/// <param name="Journal">Newest first.</param>
/// <param name="MayApply">For an extension, a close-out or a hand-over.</param>
/// <param name="Successors">Who may be handed the matter.</param>
public sealed record MatterView(
    Matter Matter,
    Standing Standing,
    DateOnly Today,
    string? Leader,
    Func<string, string> NameOf,
    IReadOnlyList<PendingApproval> Pending,
    IReadOnlyList<ReplyMonth> Replies,
    IReadOnlyList<JournalEntry> Journal,
    bool MayApply,
    bool MayAsk,
    bool MayReopen,
    IReadOnlyList<Choice> Successors)
{
    /// <summary>The years of a matter that runs over several.</summary>
    public IReadOnlyList<YearAccount> Years { get; init; } = [];

    public static MatterView Of(
        Matter matter,
        Office office,
        IEnumerable<Approval> pending,
        IEnumerable<AskRound> rounds,
        IReadOnlyList<JournalEntry> journal,
        string visitor,
        DateTimeOffset now)
    {
        var today = China.DateOf(now);
        var open = matter.Status == MatterStatus.Open;
        var mayApply = open && office.As(visitor, matter.Responsible, today) is not null;
        return new(
            matter,
            Standing.Of(matter, today, office.Policy.Lights),
            today,
            office.LeaderOf(matter.Key),
            office.NameOf,
            [.. pending.Where(a => a.IsOpen(now)).Select(a => new PendingApproval(a, office.MayDecide(a, visitor, today) is not null))],
            ReplyMonth.Of(matter.Key, rounds),
            journal,
            mayApply,
            open && Assigning.MayAsk(office, visitor),
            matter is { Status: MatterStatus.Closed, CarriedTo: null } && Reopening.MayReopen(office, visitor),
            mayApply ? Others(matter, office) : []);
    }

    private static IReadOnlyList<Choice> Others(Matter matter, Office office) =>
    [
        .. office.People.Values.Where(p => p.Email != matter.Responsible)
            .OrderBy(p => p.Unit == matter.LeadUnit ? 0 : 1)
            .ThenBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new Choice(p.Email, $"{p.Name}（{p.Unit}）")),
    ];
}
