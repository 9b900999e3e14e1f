using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>Somebody whom mails do not reach.</summary>
public sealed record Undelivered(string Address, string Name, string Unit, AddressFault Fault)
{
    public static Undelivered Of(AddressFault fault, Office office) =>
        new(fault.Address, office.NameOf(fault.Address), office.UnitOf(fault.Address), fault);
}
