using Sanwen.Core.Agreements;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;

namespace Sanwen.Web.Pages.Agreements;

/// <summary>A person's agreements as the page of a mailed link shows them, the one that ends first on top.</summary>
/// <param name="All">Ended ones too.</param>
/// <param name="Person">The address of the responsible person.</param>
/// <param name="Actor">As whom the visitor acts; null for who may only read.</param>
public sealed record KeepView(string Address, IReadOnlyList<Agreement> All, Office Office, DateOnly Today, string Person, Actor? Actor)
{
    public IReadOnlyList<Agreement> Open => [.. All.Where(a => a.Ending is null)];

    public IReadOnlyList<Agreement> Ended => [.. All.Where(a => a.Ending is not null)];
}
