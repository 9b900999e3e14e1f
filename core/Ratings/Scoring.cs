using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>What an assessor filled in for one item.</summary>
/// <param name="Points">As typed; blank leaves the item as it is.</param>
/// <param name="Words">Why; may be blank.</param>
public sealed record ScoredLine(int Number, string Points, string Words);

/// <summary>Takes the assessors' scores.</summary>
public sealed class Scoring(IStore store, OfficeReader offices, FactsDesk facts)
{
    /// <summary>Takes scores; they may be changed until the assessment is closed, which it is by the last one.</summary>
    /// <param name="id">The id of the assessment.</param>
    /// <param name="by">The address of an assessor, or of a substitute: only items of theirs are taken.</param>
    public Task<AssessmentOutcome> Score(
        string id, string by, IReadOnlyList<ScoredLine> lines, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Assessment>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, new AssessmentOutcome.Refused("没有这份考核表。"));
                if (Refusal(stored.Value, office, by, now) is { } reason) return (null, new AssessmentOutcome.Refused(reason));
                var own = Own(stored.Value, office, by, now);
                var given = lines.Where(l => l.Points.Length > 0 && own.ContainsKey(l.Number)).ToList();
                var problems = given.SelectMany(l => Problems(l, own[l.Number])).ToList();
                if (given.Count == 0) problems.Add(new(own.Keys.Min(), "points", "还没有给任何一项评分。"));
                if (problems.Count > 0) return ((Change?)null, (AssessmentOutcome)new AssessmentOutcome.Wrong(problems));

                var actor = office.As(by, own.Values.First().Assessor!, China.DateOf(now))!;
                var scores = given.ToDictionary(l => l.Number, l => new ItemScore(PointsText.Read(l.Points, own[l.Number].Points)!.Value, l.Words.Trim(), by, now));
                var step = AssessmentMoves.Score(stored.Value, scores, actor, now);
                var last = !step.Assessment.Unscored.Any();
                if (last) step = step.And(AssessmentMoves.Close(step.Assessment, await facts.Of(step.Assessment, office, now, cancel).ConfigureAwait(false), Actor.System, office, now));
                else step = step with { Assessment = AssessmentRules.Waking(step.Assessment, office, now) };

                var change = new Change();
                step.Put(stored, change);
                return (change, new AssessmentOutcome.Done(step.Assessment));
            },
            cancel);

    /// <summary>Why somebody may not score a form as it stands (zh-CN), or null.</summary>
    public static string? Refusal(Assessment assessment, Office office, string by, DateTimeOffset now) => assessment.State switch
    {
        AssessmentState.Filling => $"还在填报，{China.Stamp(assessment.FillBy)} 截止后才能评分。",
        AssessmentState.Closed => "这一期已经评定，不能再评分。",
        _ => Own(assessment, office, by, now).Count == 0 ? "这份考核表没有由您评分的项目。" : null,
    };

    /// <summary>The items that somebody scores, by number: one's own, and those of whom one stands in for.</summary>
    public static IReadOnlyDictionary<int, RubricItem> Own(Assessment assessment, Office office, string by, DateTimeOffset now)
    {
        var whose = office.ActsFor(by, China.DateOf(now));
        return assessment.Items.Select(i => i.Item).Where(i => i.Assessor is { } assessor && whose.Contains(assessor)).ToDictionary(i => i.Number);
    }

    private static IEnumerable<ItemProblem> Problems(ScoredLine line, RubricItem item)
    {
        if (PointsText.Read(line.Points, item.Points) is null)
        {
            yield return new(line.Number, "points", $"“{line.Points}”不是 0 至 {PointsText.Write(item.Points)} 的数（最多两位小数）。");
        }

        if (line.Words.Trim().Length > Replies.MaxWords) yield return new(line.Number, "words", $"评语请控制在 {Replies.MaxWords} 字以内。");
    }
}
