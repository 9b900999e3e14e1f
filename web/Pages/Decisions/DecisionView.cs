using Sanwen.Core.Approvals;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Decisions;

/// <summary>A decision as asked: what, by whom, over which matters, and how it stands.</summary>
/// <param name="Token">Of the link that was opened.</param>
/// <param name="ForName">The name of the person away whom the visitor decides for.</param>
/// <param name="Closed">Why nothing can be decided here (any more); null while it can.</param>
public sealed record DecisionView(
    string Token, Approval Approval, string Heading, string Asks, string? ForName, string? Closed, IReadOnlyList<(Matter Matter, Standing Standing)> Matters)
{
    public IReadOnlyList<JournalEntry> History { get; init; } = [];

    /// <summary>For a naming: the rungs of the ladder that were tried before.</summary>
    public IReadOnlyList<FiredRung> Fired { get; init; } = [];

    public Func<string, string> NameOf { get; init; } = address => address;

    public string Yes => ApprovalRules.Name(Approval.Kind, Verdict.Approved);

    public string No => ApprovalRules.Name(Approval.Kind, Verdict.Returned);

    public bool ReasonNeeded => Approval.Kind != ApprovalKind.Naming;

    public static DecisionView Of(string token, string visitor, Approval approval, Office office, DateTimeOffset now)
    {
        var day = China.DateOf(now);
        var actor = office.MayDecide(approval, visitor, day);
        var matters = approval.Matters.Where(office.Matters.ContainsKey).Select(k => office.Matters[k]).ToList();
        return new(
            token,
            approval,
            DecisionWords.Heading(approval),
            DecisionWords.Asks(approval, matters, office),
            actor?.For is { } away ? office.NameOf(away) : null,
            Why(approval, actor, office, now),
            [.. matters.Select(m => (m, Standing.Of(m, day, office.Policy.Lights)))])
        {
            NameOf = office.NameOf,
        };
    }

    private static string? Why(Approval approval, Actor? actor, Office office, DateTimeOffset now)
    {
        if (approval.Ruling is { } ruling) return DecisionWords.Ruled(approval, ruling, office);
        if (now >= approval.ExpiresAt) return $"这项审批在 {When.Moment(approval.ExpiresAt)} 到期，期限内没有人作出决定。";
        return actor is null ? $"这项审批由{string.Join('、', approval.Deciders.Select(office.NameOf))}决定，这里只供查看。" : null;
    }
}
