using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Ratings;
using Sanwen.Web.Components;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Ratings;

/// <summary>The page on which an assessor scores the subjects of a period, one after another.</summary>
public sealed class ScoreDesk(OfficeReader offices, Scoring scoring, TimeProvider clock)
{
    /// <param name="run">The assessments of the rubric in the period.</param>
    /// <param name="subject">Which to open; the first that waits for the assessor without.</param>
    /// <param name="done">The subject that was just scored.</param>
    public async Task<IResult> Show(
        string address, Link link, IReadOnlyList<Assessment> run, string? subject, string? done, CancellationToken cancel)
    {
        var scored = run.FirstOrDefault(a => a.Subject == done && a.Items.Any(i => i.Score?.By == link.Person));
        var flash = scored is null ? null : new Flash($"已记录对{scored.Subject}的评分{(scored.Rating is { } rating ? $"，全部评完，评定为{rating.Band}" : "")}。");
        return await View(address, link, run, subject, [], [], cancel) is { } view ? Page(view, flash, StatusCodes.Status200OK) : Trouble.BadLink.Page();
    }

    public async Task<IResult> Take(string address, Link link, IReadOnlyList<Assessment> run, IFormCollection form, CancellationToken cancel)
    {
        if (run.FirstOrDefault(a => a.Subject == form["subject"]) is not { } assessment) return Results.BadRequest();

        var entries = AssessForm.Read(form, assessment.Items.Select(i => i.Item.Number));
        return await scoring.Score(assessment.Id, link.Person, [.. entries.Select(e => e.Scored)], clock.GetUtcNow(), cancel) switch
        {
            AssessmentOutcome.Wrong wrong => await Refuse(
                wrong.Problems, $"有 {wrong.Problems.Count} 处需要改正，还没有记录。", StatusCodes.Status422UnprocessableEntity),
            AssessmentOutcome.Refused refused => await Refuse([], $"没有记录。{refused.Reason}", StatusCodes.Status403Forbidden),
            _ => new SeeOther($"{address}?done={Uri.EscapeDataString(assessment.Subject)}"),
        };

        async Task<IResult> Refuse(IReadOnlyList<ItemProblem> problems, string reason, int status) =>
            Page((await View(address, link, run, assessment.Subject, entries, problems, cancel))!, new(reason, IsError: true), status);
    }

    private async Task<ScoreView?> View(
        string address,
        Link link,
        IReadOnlyList<Assessment> run,
        string? subject,
        IReadOnlyList<AssessEntry> typed,
        IReadOnlyList<ItemProblem> problems,
        CancellationToken cancel)
    {
        var (office, now) = (await offices.Read(cancel), clock.GetUtcNow());
        var subjects = run.Select(a => (Assessment: a, Own: Scoring.Own(a, office, link.Person, now)))
            .Where(a => a.Own.Count > 0)
            .Select(a => new ScoredSubject(a.Assessment, a.Assessment.Items.Count(i => i.Score is not null && a.Own.ContainsKey(i.Item.Number)), a.Own.Count))
            .ToList();
        var shown = (subjects.Find(s => s.Assessment.Subject == subject)
            ?? subjects.Find(s => s.Scored < s.Of && s.Assessment.State == AssessmentState.Scoring)
            ?? subjects.FirstOrDefault())?.Assessment;
        if (shown is null) return null;

        var own = Scoring.Own(shown, office, link.Person, now);
        return new(
            address,
            shown,
            subjects,
            [.. shown.Items.Where(i => own.ContainsKey(i.Item.Number)).Select(i => AssessLine.Scored(i, typed.FirstOrDefault(t => t.Number == i.Item.Number), problems))],
            Scoring.Refusal(shown, office, link.Person, now),
            office.NameOf);
    }

    private static IResult Page(ScoreView view, Flash? flash, int status) => Rendering.Page.Of<ScorePage>(new { View = view, Flash = flash }, status);
}
