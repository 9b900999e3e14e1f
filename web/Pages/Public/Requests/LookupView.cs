using Sanwen.Core.Offices;
using Sanwen.Core.Requests;

namespace Sanwen.Web.Pages.Public.Requests;

/// <summary>A request as its resident sees it.</summary>
/// <param name="Number">As typed; goes along with every form of the page, as nobody is signed in.</param>
public sealed record LookupView(string Number, string Code, Request Request, IReadOnlyList<string?> Answers, string Channel, string HandlerUnit, bool MayRedo, DateTimeOffset? EraseAt)
{
    public static LookupView Of(string number, string code, OpenedRequest opened, Office office)
    {
        var request = opened.Request;
        return new(
            number,
            code,
            request,
            opened.Answers,
            office.Policy.Requests.NameOf(request.Channel),
            request.Handler is { } handler ? office.UnitOf(handler) : "",
            Following.MayRedo(request, office),
            request.HoldsPersonal ? RequestTimes.EraseAt(office, request) : null);
    }
}
