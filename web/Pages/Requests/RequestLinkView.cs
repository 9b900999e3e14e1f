using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Requests;

namespace Sanwen.Web.Pages.Requests;

/// <summary>A request as the page of a mailed link shows it.</summary>
/// <param name="Person">The address that the link was sent to.</param>
/// <param name="Opened">What is sealed, where the visitor has just opened it; a page that is only looked at never has it.</param>
/// <param name="Reason">Why the visitor is to take it over.</param>
public sealed record RequestLinkView(
    string Address, string Person, Request Request, OpenedRequest? Opened, string? Reason, Office Office, IReadOnlyList<Core.Journals.JournalEntry> Journal, DateTimeOffset Now)
{
    public bool MayHandle => Serving.MayHandle(Request, Person, Office, Now);

    public bool MayTake => Serving.MayTake(Request, Person, Office, Now);

    public bool MayClaim => Serving.MayClaim(Request, Person, Office);

    /// <summary>What is answered without having been read is answered badly, so the forms come with the words.</summary>
    public bool MayAnswer => MayHandle && Request.State == RequestState.Handling && (Opened is not null || !Request.HoldsPersonal);

    /// <summary>Who may take it over, by unit.</summary>
    public IEnumerable<IGrouping<string, Person>> People =>
        Office.People.Values.Where(p => p.Email != Request.Handler).OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).GroupBy(p => p.Unit);
}
