using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Links;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>The pages of mailed links: a link to one assessment fills it in, one to a whole period scores its subjects.</summary>
public static class AssessLinksEndpoints
{
    /// <summary>Room for the fields beside the files.</summary>
    private const long FieldBytes = 2 * 1024 * 1024;

    public static void MapAssessLinks(this IEndpointRouteBuilder routes)
    {
        var evidence = routes.ServiceProvider.GetRequiredService<Policy>().Evidence;
        var pattern = Addresses.Link(LinkPurpose.Assess, "{token}");
        routes.MapPage(pattern, Show);
        routes.MapPage(pattern + "/files/{blob}", File);
        routes.MapPost(pattern, Take).WithoutFormToken().TakesUpTo(evidence.MaxTotalBytes + FieldBytes);
    }

    private static async Task<IResult> Show(
        string token, string? subject, string? done, AssessLinks links, FillDesk fill, ScoreDesk score, CancellationToken cancel) =>
        await links.Open(token, cancel) switch
        {
            (_, _, { } trouble) => trouble.Page(),
            ({ } link, [var only], _) when only.Id == link.Instance => await fill.Show(Address(token), link, only, done, cancel),
            var (link, run, _) => await score.Show(Address(token), link!, run, subject, done, cancel),
        };

    private static async Task<IResult> Take(
        string token, HttpRequest request, AssessLinks links, FillDesk fill, ScoreDesk score, CancellationToken cancel)
    {
        var (link, run, trouble) = await links.Open(token, cancel);
        if (trouble is not null) return trouble.Page();
        var form = await request.ReadFormAsync(cancel);
        return run is [var only] && only.Id == link!.Instance
            ? await fill.Take(Address(token), link, only, form, cancel)
            : await score.Take(Address(token), link!, run, form, cancel);
    }

    /// <summary>Evidence of a form that the link opens, for an assessor who never signs in; always a download.</summary>
    private static async Task<IResult> File(
        string token, string blob, HttpResponse response, AssessLinks links, IBlobs blobs, CancellationToken cancel)
    {
        var (_, run, trouble) = await links.Open(token, cancel);
        if (trouble is not null) return trouble.Page();
        var file = run.SelectMany(a => a.Items).SelectMany(i => i.Declared?.Files ?? []).FirstOrDefault(f => f.Blob == blob);
        if (file is null || await blobs.Open(blob, cancel) is not { } content) return Results.NotFound();
        return response.Attach(content, EvidenceRules.SafeName(file.FileName), EvidenceRules.ContentTypeOf(file.FileName));
    }

    private static string Address(string token) => Addresses.Link(LinkPurpose.Assess, token);
}
