using Sanwen.Core.Offices;
using Sanwen.Core.People;

namespace Sanwen.Core.Issues;

/// <summary>An issue that waits for somebody: for an opinion, a decision, or to be closed or gone on with.</summary>
/// <param name="Offer">What the person may do; a consultation that runs waits for others, though its secretary may end it.</param>
/// <param name="DueAt">When an opinion or decision is due; null where nothing is.</param>
public sealed record IssueTask(ProjectIssue Issue, IssueOffer Offer, DateTimeOffset? DueAt)
{
    /// <summary>All that waits for a person on a day, incl. in the place of who is away, in the order of the issues.</summary>
    public static IEnumerable<IssueTask> Of(IEnumerable<ProjectIssue> issues, Office office, string person, DateOnly day)
    {
        var mine = office.ActsFor(person, day);
        var headed = mine.Where(office.People.ContainsKey).Select(m => office.People[m]).Where(p => p.Is(Roles.UnitHead)).Select(p => p.Unit).ToHashSet();
        foreach (var issue in issues.Where(i => Concerns(i, mine, headed, office)))
        {
            var offer = IssueOffer.Of(issue, office, person, day);
            if (offer.Opine is not null) yield return new(issue, offer, issue.Consultations[^1].DueAt);
            else if (offer.Rule is not null) yield return new(issue, offer, issue.Asks[^1].DueAt);
            else if (offer.Handle is { Close: true }) yield return new(issue, offer, null);
        }
    }

    /// <summary>Leaves out at little cost most of what cannot be anybody's of <paramref name="mine"/>: pages ask at every visit.</summary>
    private static bool Concerns(ProjectIssue issue, IReadOnlySet<string> mine, HashSet<string> headed, Office office) => issue.State switch
    {
        IssueState.Closed => false,
        IssueState.Consulting => issue.Consultations[^1].Units.Any(u => mine.Contains(u.Head) || headed.Contains(u.Unit)),
        IssueState.Deciding => mine.Contains(office.Branches[issue.At].Secretary),
        _ => mine.Contains(office.Branches[issue.Home].Secretary),
    };
}
