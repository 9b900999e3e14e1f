using Sanwen.Core.Assignments;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Findings;

/// <summary>What one act on a finding leads to.</summary>
/// <param name="Matter">The matter that supervises it from now on, where it is new.</param>
public sealed record FindingStep(Finding Finding, JournalNote Note, IReadOnlyList<Mail> Mails, Matter? Matter = null)
{
    internal Change Put(Stored<Finding> before, Office office)
    {
        var change = new Change().Put(before, Finding, Note).Send(Mails);
        return Matter is null ? change : change.AddMatter(Matter, Note with { Matters = [Matter.Key] }, Note.Actor.By, office);
    }
}
