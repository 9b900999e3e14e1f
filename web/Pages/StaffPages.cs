using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Web.Pages.Agreements;
using Sanwen.Web.Pages.Branches;
using Sanwen.Web.Pages.Bulletins;
using Sanwen.Web.Pages.Calls;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Dossiers;
using Sanwen.Web.Pages.Downloads;
using Sanwen.Web.Pages.Findings;
using Sanwen.Web.Pages.Inspections;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Pages.Lists;
using Sanwen.Web.Pages.Matters;
using Sanwen.Web.Pages.Months;
using Sanwen.Web.Pages.People;
using Sanwen.Web.Pages.Programmes;
using Sanwen.Web.Pages.Projects;
using Sanwen.Web.Pages.Proposals;
using Sanwen.Web.Pages.Ratings;
using Sanwen.Web.Pages.Requests;
using Sanwen.Web.Pages.Trends;
using Sanwen.Web.Pages.Waiting;

namespace Sanwen.Web.Pages;

/// <summary>The pages for who is signed in: what they look things up with, and their addresses.</summary>
public static class StaffPages
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddSingleton<Boards>()
        .AddSingleton<BulletinFile>()
        .AddSingleton<TrendViews>()
        .AddSingleton<TraceViews>()
        .AddSingleton<MatterDesk>()
        .AddSingleton<PersonDesk>()
        .AddSingleton<WaitingDesk>()
        .AddSingleton<ProjectDesk>()
        .AddSingleton<ProposalViews>()
        .AddSingleton<ProposalHand>()
        .AddSingleton<BranchDesk>()
        .AddSingleton<CallDesk>()
        .AddSingleton<IssueDesk>()
        .AddSingleton<IssueHand>()
        .AddSingleton<ListDesk>()
        .AddSingleton<RatingDesk>()
        .AddFindings()
        .AddInspections();

    public static void MapStaffPages(this IEndpointRouteBuilder routes)
    {
        routes.MapDashboard();
        routes.MapMatters();
        routes.MapMonths();
        routes.MapPeople();
        routes.MapBulletins();
        routes.MapProjects();
        routes.MapBranches();
        routes.MapIssues();
        routes.MapRequests();
        routes.MapWaiting();
        routes.MapProgrammes();
        routes.MapLists();
        routes.MapDownloads();
        routes.MapAgreements();
        routes.MapCalls();
        routes.MapFindings();
        routes.MapInspections();
        routes.MapProposals();
        routes.MapRatings();
        routes.MapDossiers();
        routes.MapTrends();
    }
}
