using Sanwen.Core.Import;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Rehearsal;

/// <summary>演练: lives a stretch of days before they come, and writes down every mail, how matters and projects end, and the bulletins.</summary>
public static class Rehearsing
{
    /// <param name="progress">Told the day that has been reached.</param>
    /// <exception cref="Core.Policies.FileProblemException">The rules cannot be used.</exception>
    /// <exception cref="IOException">A list cannot be read, or the folder not written.</exception>
    public static async Task<RehearsalOutcome> Run(RehearsalRequest request, Action<DateOnly> progress, CancellationToken cancel = default)
    {
        var rules = RuleFolder.Read(request.Policy, request.Calendar);
        var script = await Script.Read(request.Files, rules, cancel);
        if (script.Problems.Count > 0) return new RehearsalOutcome.Wrong(script.Problems);

        request.Out.Create();
        var results = new Results(request.Out);
        results.ClearOld();
        var start = China.StartOf(request.From);
        using var log = new MailLog(request.Out.FullName);
        await using var stage = new Stage(rules, start, log);
        await new Importing(stage.Store, stage.Offices).Apply(script.Plan, Actor.System, start, cancel: cancel);
        var actors = new Actors(stage.Store, stage.Offices, stage.Answering, script.Replies.Replies);
        var deeds = new Deeds(stage.Store, stage.Offices, script.Actions.Actions, start);
        await Play(stage, actors, deeds, China.StartOf(request.To.AddDays(1)), progress, cancel);
        await stage.Mails.Finish();

        var issues = (await stage.Store.List<ProjectIssue>(cancel: cancel)).Select(i => i.Value).ToList();
        await results.Write(stage, request.To, cancel);
        if (request.Files.Projects is not null) await results.WriteProjects(stage, issues, deeds.Rejected, request.To, cancel);
        return new RehearsalOutcome.Done(
            log.CountByKind,
            new(script.Plan.People.Count, script.Plan.Matters.Count, script.Plan.Projects.Count, issues.Count, deeds.Rejected.Count),
            actors.Ignored,
            [.. YearsWithoutDays(request, rules), .. script.Notes, .. TooLate(deeds)]);
    }

    private static IEnumerable<string> YearsWithoutDays(RehearsalRequest request, Rules rules) =>
        Enumerable.Range(request.From.Year, request.To.Year - request.From.Year + 1).Where(y => !rules.Calendar.HasData(y))
            .Select(y => $"没有 {y} 年的日历，按周一至周五计工作日。");

    private static string[] TooLate(Deeds deeds) => deeds.Left == 0 ? [] : [$"{deeds.Left} 条动作晚于演练的最后一天，没有演到。"];

    /// <summary>
    /// Jumps from one moment at which something happens to the next. What people do at the very moment of a rung comes before it,
    /// replies before actions.
    /// </summary>
    private static async Task Play(
        Stage stage, Actors actors, Deeds deeds, DateTimeOffset end, Action<DateOnly> progress, CancellationToken cancel)
    {
        await stage.Clockwork.EnsureMonth(stage.Clock.Now, cancel);
        while (Earlier(Earlier(actors.Next, deeds.Next), await stage.Store.NextWake(cancel)) is { } next && next < end)
        {
            if (next > stage.Clock.Now) stage.Clock.Now = next;
            progress(China.DateOf(stage.Clock.Now));
            while (actors.Next <= stage.Clock.Now) await actors.Play(cancel);
            while (deeds.Next <= stage.Clock.Now) await deeds.Play(cancel);
            await stage.Clockwork.RunDue(stage.Clock.Now, cancel);
            await stage.Mails.Run(stage.Clock.Now, cancel);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
