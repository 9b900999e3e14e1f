using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>A question that the visitor is to answer. <paramref name="For"/>: the name of the person away, when as substitute.</summary>
public sealed record OwnRound(AskRound Round, string? For)
{
    /// <summary>Those of what is owed that a person answers on a day.</summary>
    public static IEnumerable<OwnRound> Of(IEnumerable<AskRound> owed, string visitor, Office office, DateOnly day)
    {
        var own = office.ActsFor(visitor, day);
        return owed.Where(r => own.Contains(r.Person)).Select(r => new OwnRound(r, r.Person == visitor ? null : office.NameOf(r.Person)));
    }
}
