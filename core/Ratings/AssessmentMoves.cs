using System.Globalization;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Ratings;

/// <summary>What people's decisions make of an assessment.</summary>
public static class AssessmentMoves
{
    /// <summary>A subject's form of a period: who is to fill it in is asked; where there is nothing to fill in, the assessors are.</summary>
    public static AssessmentStep Open(Rubric rubric, Subject subject, Period period, Actor by, Office office, DateTimeOffset now)
    {
        var fillBy = AssessmentTimes.FillBy(office, now);
        var opened = new Assessment
        {
            Rubric = rubric.Key,
            Period = period,
            Subject = subject.Name,
            Unit = subject.Unit,
            Person = subject.Person,
            Rated = rubric.Rated,
            Scale = rubric.Scale,
            Items = [.. rubric.Items.Select(i => new AssessedItem(i))],
            OpenedAt = now,
            FillBy = fillBy,
            ScoreBy = AssessmentTimes.ScoreBy(office, fillBy),
            State = AssessmentState.Filling,
        };
        var note = new JournalNote(now, by, JournalAction.Opened, $"{rubric.Key} {period.Name}考核开始，{China.Stamp(fillBy)} 前填报。");
        return opened.IsDeclared
            ? new(opened, [AssessmentMails.Fill(opened, AssessmentTask.Fill, office, now)], [note])
            : new AssessmentStep(opened with { FillBy = now }, [], [note with { Text = $"{rubric.Key} {period.Name}考核开始。" }])
                .And(AssessmentRules.AskAssessors(opened with { FillBy = now }, by, office, now));
    }

    public static AssessmentStep Declare(
        Assessment assessment, IReadOnlyDictionary<int, Declaration> declared, Actor by, DateTimeOffset now)
    {
        var items = assessment.Items.Select(i => declared.TryGetValue(i.Item.Number, out var d) ? i with { Declared = d } : i).ToList();
        var count = items.Count(i => i.Declared is not null);
        var of = items.Count(i => i.Item.Method == ScoringMethod.Declared);
        var late = assessment.State == AssessmentState.Scoring ? "逾期" : "";
        return new(
            assessment with { Items = items, DeclaredAt = assessment.DeclaredAt ?? now },
            [],
            [new(now, by, JournalAction.Replied, $"{late}填报 {count} / {of} 项。")]);
    }

    public static AssessmentStep Score(Assessment assessment, IReadOnlyDictionary<int, ItemScore> scores, Actor by, DateTimeOffset now)
    {
        var items = assessment.Items.Select(i => scores.TryGetValue(i.Item.Number, out var s) ? i with { Score = s } : i).ToList();
        var text = string.Join('、', scores.OrderBy(s => s.Key).Select(s => $"{Number(s.Key)}. {Number(s.Value.Points)} 分"));
        return new(assessment with { Items = items }, [], [new(now, by, JournalAction.Scored, $"评分 {scores.Count} 项：{text}。")]);
    }

    /// <summary>Computed items are filled in, what nobody scored counts 0, and the total is rated.</summary>
    public static AssessmentStep Close(Assessment assessment, RatingFacts facts, Actor by, Office office, DateTimeOffset now)
    {
        var items = assessment.Items.Select(i => Filled(i, facts, now)).ToList();
        var unscored = items.Count(i => i.Score is null);
        var rating = office.Policy.Ratings.ScaleOf(assessment.Scale).Rate(items.Sum(i => i.Score?.Points ?? 0), now);
        var closed = assessment with { Items = items, State = AssessmentState.Closed, Rating = rating, WakeAt = null };
        var missing = unscored > 0 ? $"，{unscored} 项未评分，按 0 分计" : "";
        var note = new JournalNote(now, by, JournalAction.Assessed, $"评定：{Number(rating.Total)} 分，{rating.Band}{missing}。");
        return new(closed, [AssessmentMails.Outcome(closed, rating, office, now)], [note]);
    }

    private static AssessedItem Filled(AssessedItem item, RatingFacts facts, DateTimeOffset now)
    {
        if (item.Item.Measure is not { } name || Measures.Find(name) is not { } measure) return item;
        var figure = measure.Count(facts);
        return item with { Figure = figure, Score = new(item.Item.Points(measure, figure), "", Actor.System.By, now) };
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
