using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Hosting;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Dashboard;

public static class DashboardEndpoints
{
    private static readonly Dictionary<OutboxState, int> NotShown = [];

    public static void MapDashboard(this IEndpointRouteBuilder routes) => routes.MapPage("/", Show).OnlyFor();

    private static async Task<IResult> Show(
        HttpContext http,
        OfficeReader offices,
        RoundReader rounds,
        RecordReader<ProjectIssue> issues,
        IOutbox outbox,
        Reachability reachability,
        Boards boards,
        Hindrances hindrances,
        TimeProvider time,
        CancellationToken cancel)
    {
        var visitor = http.Visitor()!;
        var now = time.GetUtcNow();
        var office = await offices.Read(cancel);
        var board = boards.Of(office, await rounds.Read(cancel), China.DateOf(now));
        var query = MatterQuery.Read(http.Request.Query, mineByDefault: visitor.Roles == Roles.Responsible);
        var staff = visitor.Is(Roles.Officer | Roles.Administrator);
        var mails = staff ? await outbox.CountMails(cancel) : NotShown;
        var tasks = IssueTask.Of((await issues.Read(cancel)).Values, office, visitor.Email, China.DateOf(now)).Count();
        var view = DashboardView.Of(office, board, query, visitor, now, mails);
        if (staff)
        {
            var oldest = await outbox.Mails(new(Take: 1, State: OutboxState.Queued, OldestFirst: true), cancel);
            view = view with { Warnings = [.. Warning.Of(hindrances, oldest.Count > 0 ? oldest[0] : null), .. view.Warnings] };
        }

        view = view with
        {
            IssueTasks = tasks,
            Undelivered = staff ? [.. (await reachability.Standing(office, cancel)).Select(f => Dashboard.Undelivered.Of(f, office))] : [],
        };
        return Page.Of<DashboardPage>(new { View = view, Frame = Frame.Of(http), Flash = http.TakeFlash() });
    }
}
