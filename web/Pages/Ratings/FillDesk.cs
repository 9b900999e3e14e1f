using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Answers;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>The page on which a subject's person fills in its form.</summary>
public sealed class FillDesk(OfficeReader offices, Declaring declaring, IBlobs blobs, TimeProvider clock)
{
    public async Task<IResult> Show(string address, Link link, Assessment assessment, string? done, CancellationToken cancel)
    {
        var view = await View(address, link, assessment, [], [], cancel);
        var flash = done == "sent" && assessment.DeclaredAt is not null ? new Flash($"已收到填报，共 {assessment.Items.Count(i => i.Declared is not null)} 项。谢谢！") : null;
        return Page(view, flash, StatusCodes.Status200OK);
    }

    public async Task<IResult> Take(string address, Link link, Assessment assessment, IFormCollection form, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        var entries = AssessForm.Read(form, assessment.Items.Where(i => i.Item.Method == ScoringMethod.Declared).Select(i => i.Item.Number));
        if (await Problems(assessment, entries, office, cancel) is { Count: > 0 } problems) return await Wrong(problems);

        var lines = new List<DeclaredLine>();
        foreach (var entry in entries) lines.Add(entry.Declared(await Uploads.Keep(entry.Files, blobs, cancel)));
        return await declaring.Declare(assessment.Id, link.Person, lines, clock.GetUtcNow(), cancel) switch
        {
            AssessmentOutcome.Wrong wrong => await Wrong(wrong.Problems),
            AssessmentOutcome.Refused refused => Page(
                await View(address, link, assessment, entries, [], cancel) with { Refusal = refused.Reason }, new($"没有记录。{refused.Reason}", IsError: true), StatusCodes.Status403Forbidden),
            _ => new SeeOther($"{address}?done=sent"),
        };

        async Task<IResult> Wrong(IReadOnlyList<ItemProblem> found)
        {
            var files = entries.Any(e => e.Files.Count > 0) ? "附件需要重新选择。" : "";
            var flash = new Flash($"有 {found.Count} 处需要改正，还没有提交。您填写的内容都保留着。{files}", IsError: true);
            return Page(await View(address, link, assessment, entries, found, cancel), flash, StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>Judged before any file is kept.</summary>
    private static async Task<IReadOnlyList<ItemProblem>> Problems(
        Assessment assessment, IReadOnlyList<AssessEntry> entries, Office office, CancellationToken cancel)
    {
        var files = await Uploads.Problems([.. entries.Select(e => e.Upload)], office.Policy.Evidence, cancel);
        var lines = entries.Select(e => e.Declared([.. e.Files.Select(Uploads.Foreseen)])).ToList();
        return
        [
            .. Declaring.Problems(assessment, lines, office),
            .. files.Select(f => new ItemProblem(int.Parse(f.Matter, System.Globalization.CultureInfo.InvariantCulture), f.Field, f.Reason)),
        ];
    }

    private async Task<FillView> View(
        string address, Link link, Assessment assessment, IReadOnlyList<AssessEntry> typed, IReadOnlyList<ItemProblem> problems, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        return new(
            address,
            assessment,
            [.. assessment.Items.Where(i => i.Item.Method == ScoringMethod.Declared)
                .Select(i => AssessLine.Declared(i, typed.FirstOrDefault(t => t.Number == i.Item.Number), problems))],
            Declaring.Refusal(assessment, office, link.Person, clock.GetUtcNow()),
            link.Person == assessment.Person ? null : office.NameOf(assessment.Person),
            office.Policy.Evidence,
            office.NameOf);
    }

    private static IResult Page(FillView view, Flash? flash, int status) => Rendering.Page.Of<FillPage>(new { View = view, Flash = flash }, status);
}
