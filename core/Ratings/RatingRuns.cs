using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>What an officer does with all subjects of a rubric in a period at once: begins, ends filling in, closes.</summary>
public sealed class RatingRuns(IStore store, OfficeReader offices, FactsDesk facts)
{
    /// <summary>Opens the forms of all subjects that have none yet in the period, which must be over so that its facts are complete.</summary>
    /// <param name="rubric">The key of the rubric.</param>
    /// <param name="by">The address of an officer.</param>
    /// <returns>How many forms were opened.</returns>
    public Task<Outcome<int>> Open(string rubric, Period period, string by, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
        async () =>
        {
            var office = await offices.Read(cancel).ConfigureAwait(false);
            if (await store.Find<Rubric>(Rubric.IdOf(rubric), cancel).ConfigureAwait(false) is not { } found) return (null, Refuse($"没有考核表“{rubric}”。"));
            if (Refusal(found.Value, period, office, by, now) is { } reason) return (null, Refuse(reason));
            var subjects = await store.List<Subject>(Subject.IdOf(rubric, ""), cancel).ConfigureAwait(false);
            var there = await Of(rubric, period, cancel).ConfigureAwait(false);
            var missing = subjects.Select(s => s.Value).Where(s => there.All(a => a.Value.Subject != s.Name)).ToList();
            if (missing.Count == 0) return (null, Refuse(subjects.Count == 0 ? "还没有考核对象，请先导入考核对象表。" : $"{period.Name}的考核表都已发出。"));

            var change = new Change();
            foreach (var subject in missing) await Begin(found.Value, subject, period, new(by), office, now, change, cancel).ConfigureAwait(false);
            return ((Change?)change, (Outcome<int>)new Outcome<int>.Done(missing.Count));
        },
        cancel);

    /// <summary>Filling in ends before its time; the assessors are asked.</summary>
    /// <returns>How many forms went on to be scored.</returns>
    public Task<Outcome<int>> EndFilling(string rubric, Period period, string by, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
        async () =>
        {
            var office = await offices.Read(cancel).ConfigureAwait(false);
            if (!office.Is(by, Roles.Officer)) return (null, Refuse(OnlyOfficers));
            var filling = (await Of(rubric, period, cancel).ConfigureAwait(false)).Where(a => a.Value.State == AssessmentState.Filling).ToList();
            if (filling.Count == 0) return (null, Refuse("没有正在填报的考核表。"));

            var change = new Change();
            foreach (var stored in filling)
            {
                var step = AssessmentRules.AskAssessors(stored.Value with { FillBy = now }, new(by), office, now);
                (step with { Assessment = AssessmentRules.Waking(step.Assessment, office, now) }).Put(stored, change);
            }

            return ((Change?)change, (Outcome<int>)new Outcome<int>.Done(filling.Count));
        },
        cancel);

    /// <summary>Closes what is being scored.</summary>
    /// <param name="sure">What nobody scored may count 0; without it such a form is a reason to refuse.</param>
    /// <returns>How many forms were closed.</returns>
    public Task<Outcome<int>> Close(string rubric, Period period, string by, bool sure, DateTimeOffset now, CancellationToken cancel = default) => store.Decide(
        async () =>
        {
            var office = await offices.Read(cancel).ConfigureAwait(false);
            if (!office.Is(by, Roles.Officer)) return (null, Refuse(OnlyOfficers));
            var open = (await Of(rubric, period, cancel).ConfigureAwait(false)).Where(a => a.Value.State != AssessmentState.Closed).ToList();
            if (open.Count == 0) return (null, Refuse("没有正在评分的考核表。"));
            if (open.Exists(a => a.Value.State == AssessmentState.Filling)) return (null, Refuse("还有考核表正在填报，请先结束填报。"));
            var unscored = open.Where(a => a.Value.Unscored.Any()).Select(a => a.Value.Subject).ToList();
            if (unscored.Count > 0 && !sure) return (null, Refuse($"还有未评分的项：{string.Join('、', unscored)}。确要评定的，请勾选“未评分的项按 0 分计”。"));

            var change = new Change();
            foreach (var stored in open)
            {
                var known = await facts.Of(stored.Value, office, now, cancel).ConfigureAwait(false);
                AssessmentMoves.Close(stored.Value, known, new(by), office, now).Put(stored, change);
            }

            return ((Change?)change, (Outcome<int>)new Outcome<int>.Done(open.Count));
        },
        cancel);

    private const string OnlyOfficers = "只有督办员可以组织考核。";

    private static string? Refusal(Rubric rubric, Period period, Office office, string by, DateTimeOffset now)
    {
        if (!office.Is(by, Roles.Officer)) return OnlyOfficers;
        if (period.Kind != rubric.Every) return $"“{rubric.Key}”每{rubric.Every.Name()}考核一次，没有{period.Name}这一期。";
        return period.LastDay >= China.DateOf(now) ? $"{period.Name}还没有结束，{period.LastDay.AddDays(1):yyyy-MM-dd} 起可以开始考核。" : null;
    }

    /// <summary>A form in which nobody has anything to say or to score is closed at once.</summary>
    private async Task Begin(
        Rubric rubric, Subject subject, Period period, Actor by, Office office, DateTimeOffset now, Change change, CancellationToken cancel)
    {
        var step = AssessmentMoves.Open(rubric, subject, period, by, office, now);
        if (!step.Assessment.IsDeclared && !step.Assessment.Unscored.Any())
        {
            step = step.And(AssessmentMoves.Close(step.Assessment, await facts.Of(step.Assessment, office, now, cancel).ConfigureAwait(false), by, office, now));
        }
        else
        {
            step = step with { Assessment = AssessmentRules.Waking(step.Assessment, office, now) };
        }

        step.Add(change);
    }

    private Task<IReadOnlyList<Stored<Assessment>>> Of(string rubric, Period period, CancellationToken cancel) =>
        store.List<Assessment>($"{Assessment.RunOf(rubric, period)}-", cancel);

    private static Outcome<int> Refuse(string reason) => new Outcome<int>.Refused(reason);
}
