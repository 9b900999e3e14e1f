using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Web.Pages.Lists;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Public;

/// <summary>What anybody may see, without signing in. No cookie is set or read, so that everybody sees the same.</summary>
public static class PublicEndpoints
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    public static void MapPublic(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/public", All);
        routes.MapPage("/public/{name}", Show);
    }

    private static async Task<IResult> All(ListDesk desk, CancellationToken cancel)
    {
        var (lists, today) = await desk.Public(cancel);
        return Page.Shared<PublicListsPage>(new { Lists = lists, Today = today }, Age);
    }

    private static async Task<IResult> Show(string name, ListDesk desk, CancellationToken cancel)
    {
        var (lists, today) = await desk.Public(cancel);
        return lists.FirstOrDefault(l => l.Name == name) is { } list
            ? Page.Shared<PublicListPage>(new { List = list, Today = today }, Age)
            : Results.NotFound();
    }
}
