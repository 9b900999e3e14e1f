using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Policies;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Answers;

public static class AnswersEndpoints
{
    /// <summary>Room for the fields beside the files.</summary>
    private const long FieldBytes = 2 * 1024 * 1024;

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        var evidence = routes.ServiceProvider.GetRequiredService<Policy>().Evidence;
        routes.MapPage("/a/{token}", (string token, string? done, AnswerDesk desk, CancellationToken cancel) => desk.Show(token, done, cancel));
        routes.MapPost("/a/{token}", async (string token, HttpRequest request, AnswerDesk desk, CancellationToken cancel) =>
            await desk.Take(token, await request.ReadFormAsync(cancel), cancel))
            .WithoutFormToken()
            .TakesUpTo(evidence.MaxTotalBytes + FieldBytes);
        routes.MapPage("/answer/{round}", (string round, HttpContext http, AnswerDesk desk, CancellationToken cancel) =>
            desk.Enter(round, http.Visitor()!.Email, cancel)).OnlyFor();
    }
}
