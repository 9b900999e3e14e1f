using Sanwen.Core.Journals;
using Sanwen.Core.Lists;
using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Lists;

/// <summary>What the page of a list shows.</summary>
/// <param name="Journal">The list's own, oldest first.</param>
/// <param name="MayRollOver">Whether the visitor may carry it over into the next year.</param>
public sealed record ListView(
    ListStanding Standing, DateOnly Today, Func<string, string> NameOf, IReadOnlyList<JournalEntry> Journal, bool MayRollOver)
{
    /// <summary>Whether any matter of the list goes by milestones, so that its quarters have something to show.</summary>
    public bool HasMilestones { get; } = Standing.Matters.Any(m => m.Matter.Milestones.Count > 0);

    private int Year => Standing.List.Year ?? Today.Year;

    /// <summary>The milestones of a quarter (1–4) of the list's year.</summary>
    public IEnumerable<Milestone> Quarter(Matter matter, int quarter) =>
        matter.Milestones.Where(m => m.Date.Year == Year && (m.Date.Month + 2) / 3 == quarter);
}
