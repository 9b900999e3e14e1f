using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;
using Sanwen.Web.Pages.Bulletins;

namespace Sanwen.Local.Rehearsal;

/// <summary>演练: lives a stretch of days before they come, and writes down every mail, how matters end, and the bulletins.</summary>
public static class Rehearsing
{
    /// <param name="progress">Told the day that has been reached.</param>
    /// <exception cref="Core.Policies.FileProblemException">The rules cannot be used.</exception>
    /// <exception cref="IOException">A list cannot be read, or the folder not written.</exception>
    public static async Task<RehearsalOutcome> Run(RehearsalRequest request, Action<DateOnly> progress, CancellationToken cancel = default)
    {
        var rules = RuleFolder.Read(request.Policy, request.Calendar);
        var lists = new[] { await Read(request.People, cancel), await Read(request.Matters, cancel) };
        var replies = request.Replies is null ? null : await Read(request.Replies, cancel);
        var start = China.StartOf(request.From);

        var plan = ImportPlan.Of(lists, new(rules.Policy, rules.Calendar));
        var keys = plan.Matters.Select(m => m.Value.Key).ToHashSet();
        var script = replies is null ? new([], []) : ReplyScript.Of(replies, plan.CanApply ? keys : null);
        if (!plan.CanApply || script.Problems.Count > 0) return new RehearsalOutcome.Wrong([.. plan.Problems, .. script.Problems]);

        request.Out.Create();
        ClearOld(request.Out);
        using var log = new MailLog(request.Out.FullName);
        using var stage = new Stage(rules, start, log);
        await new Importing(stage.Store, stage.Offices).Apply(plan, Actor.System, start, cancel: cancel);
        var actors = new Actors(stage.Store, stage.Offices, stage.Answering, script.Replies);
        await Play(stage, actors, China.StartOf(request.To.AddDays(1)), progress, cancel);
        await Report(stage, request, cancel);
        return new RehearsalOutcome.Done(log.CountByKind, plan.People.Count, plan.Matters.Count, actors.Ignored, [.. YearsWithoutDays(request, rules), .. plan.Notes]);
    }

    private static IEnumerable<string> YearsWithoutDays(RehearsalRequest request, Rules rules) =>
        Enumerable.Range(request.From.Year, request.To.Year - request.From.Year + 1).Where(y => !rules.Calendar.HasData(y))
            .Select(y => $"没有 {y} 年的日历，按周一至周五计工作日。");

    /// <summary>Jumps from one moment at which something happens to the next. A reply at the very moment of a rung comes before it.</summary>
    private static async Task Play(Stage stage, Actors actors, DateTimeOffset end, Action<DateOnly> progress, CancellationToken cancel)
    {
        await stage.Clockwork.EnsureMonth(stage.Clock.Now, cancel);
        while (Earlier(actors.Next, await stage.Store.NextWake(cancel)) is { } next && next < end)
        {
            if (next > stage.Clock.Now) stage.Clock.Now = next;
            progress(China.DateOf(stage.Clock.Now));
            if (actors.Next <= stage.Clock.Now) await actors.Play(cancel);
            if (actors.Next <= stage.Clock.Now) continue;
            await stage.Clockwork.RunDue(stage.Clock.Now, cancel);
            await stage.Pump.Run(cancel);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    private static async Task Report(Stage stage, RehearsalRequest request, CancellationToken cancel)
    {
        var office = await stage.Offices.Read(cancel);
        var rounds = await stage.Store.List<AskRound>(cancel: cancel);
        MatterReport.Write(Path.Combine(request.Out.FullName, "matters.csv"), office, rounds.Select(r => r.Value), request.To);

        var asOf = China.At(request.To, new(23, 59));
        var file = new BulletinFile(stage.Html);
        foreach (var month in await stage.Store.List<Month>(cancel: cancel))
        {
            var begun = month.Value.Value.FirstDay <= request.To && month.Value.Openings.Count > 0;
            if (!begun || await stage.Bulletins.Find(month.Value.Value, asOf, cancel) is not { } bulletin) continue;
            var path = Path.Combine(request.Out.FullName, $"bulletin-{month.Value.Value}.html");
            await File.WriteAllTextAsync(path, await file.Write(bulletin, cancel), cancel);
        }
    }

    /// <summary>What an earlier rehearsal wrote into the same folder must not be taken for this one's.</summary>
    private static void ClearOld(DirectoryInfo folder)
    {
        var mails = Path.Combine(folder.FullName, "mails");
        if (Directory.Exists(mails)) Directory.Delete(mails, recursive: true);
        foreach (var file in folder.GetFiles("bulletin-????-??.html")) file.Delete();
    }

    private static async Task<SheetReading> Read(FileInfo file, CancellationToken cancel)
    {
        await using var content = file.OpenRead();
        return await SheetReader.Read(file.Name, content, cancel);
    }
}
