using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Web.Pages.Bulletins;
using Sanwen.Web.Pages.Dashboard;
using Sanwen.Web.Pages.Matters;
using Sanwen.Web.Pages.Months;
using Sanwen.Web.Pages.People;

namespace Sanwen.Web.Pages;

/// <summary>The pages for who is signed in: what they look things up with, and their addresses.</summary>
public static class StaffPages
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddSingleton<Boards>()
        .AddSingleton<BulletinFile>()
        .AddSingleton<MatterDesk>()
        .AddSingleton<PersonDesk>()
        .AddSingleton<WaitingDesk>();

    public static void MapStaffPages(this IEndpointRouteBuilder routes)
    {
        routes.MapDashboard();
        routes.MapMatters();
        routes.MapMonths();
        routes.MapPeople();
        routes.MapBulletins();
    }
}
