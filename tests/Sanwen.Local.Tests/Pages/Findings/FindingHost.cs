using Sanwen.Core.Findings;
using Sanwen.Core.Mails;
using Sanwen.Core.Rounds;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Findings;

/// <summary>Findings in the small office, on 8 October 2026 at 09:00.</summary>
internal static class FindingHost
{
    public static readonly Evidence Photo = new("00000000000000000000000000000001", "现场.jpg", "image/jpeg", 3);

    /// <summary>The address in the newest mail of a kind to somebody.</summary>
    public static async Task<string> LinkTo(this OfficeHost host, string person, FindingNews news) =>
        host.Address((await host.Mails(MailKind.Finding)).Last(m => m.To == person && m.Finding == news && m.Link is not null));

    /// <summary>The first finding, verified and dispatched to 城建办.</summary>
    public static async Task Dispatched(this OfficeHost host)
    {
        var (now, cancel) = (host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var found = new NewFinding("创文", "井盖缺失", "升平路", "", "一般", "") { Evidence = [Photo] };
        await host.Service<Reporting>().Report(found, Other, now, cancel);
        await host.Service<FindingHandling>().Take("CW-2026-0001", null, Officer, new(FindingAct.Verify), now, cancel);
        await host.Service<FindingHandling>().Take("CW-2026-0001", null, Officer, new(FindingAct.Dispatch, Unit: "城建办"), now, cancel);
    }
}
