using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Ratings;

/// <summary>What the clock does with an assessment: reminds, asks the assessors when filling in is over, urges. It never closes one.</summary>
public static class AssessmentRules
{
    public static (Assessment Assessment, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes) Advance(
        Assessment assessment, Office office, DateTimeOffset now)
    {
        var step = new AssessmentStep(assessment, [], []);
        if (FillRemindedAt(assessment, office) <= now && now < assessment.FillBy) step = step.And(RemindFill(assessment, office, now));
        if (assessment.State == AssessmentState.Filling && assessment.FillBy <= now) step = step.And(AskAssessors(step.Assessment, Actor.System, office, now));
        if (FillUrgedAt(step.Assessment, office) <= now) step = step.And(UrgeFill(step.Assessment, office, now));
        if (ScoreRemindedAt(step.Assessment, office) <= now && now < step.Assessment.ScoreBy) step = step.And(RemindScore(step.Assessment, office, now));
        if (ScoreUrgedAt(step.Assessment, office) <= now) step = step.And(UrgeScore(step.Assessment, office, now));
        return (Waking(step.Assessment, office, now), step.Mails, step.Notes);
    }

    /// <summary>Filling in is over: the assessors are asked, by what they have to score.</summary>
    public static AssessmentStep AskAssessors(Assessment assessment, Actor by, Office office, DateTimeOffset now)
    {
        var asked = assessment with { State = AssessmentState.Scoring, ScoreBy = AssessmentTimes.ScoreBy(office, now) };
        var missing = assessment.IsDeclared && assessment.DeclaredAt is null ? "填报截止，未填报。" : "";
        var note = new JournalNote(now, by, JournalAction.Asked, $"{missing}请评分人评分，{Time.China.Stamp(asked.ScoreBy)} 截止。");
        return new(asked, [.. AssessmentMails.Score(asked, AssessmentTask.Score, office, now)], [note]);
    }

    /// <summary>The assessment with the next moment at which something is due by itself.</summary>
    public static Assessment Waking(Assessment assessment, Office office, DateTimeOffset now)
    {
        DateTimeOffset?[] times =
        [
            FillRemindedAt(assessment, office) is { } remind && now < assessment.FillBy ? remind : null,
            assessment.State == AssessmentState.Filling ? assessment.FillBy : null,
            FillUrgedAt(assessment, office),
            ScoreRemindedAt(assessment, office) is { } score && now < assessment.ScoreBy ? score : null,
            ScoreUrgedAt(assessment, office),
        ];
        return assessment with { WakeAt = times.Min() };
    }

    private static DateTimeOffset? FillRemindedAt(Assessment a, Office office) =>
        a is { State: AssessmentState.Filling, DeclaredAt: null, FillRemindedAt: null } ? AssessmentTimes.RemindAt(office, a.FillBy) : null;

    private static DateTimeOffset? FillUrgedAt(Assessment a, Office office) =>
        a is { State: AssessmentState.Scoring, DeclaredAt: null, FillUrgedAt: null, IsDeclared: true } ? AssessmentTimes.UrgeAt(office, a.FillBy) : null;

    private static DateTimeOffset? ScoreRemindedAt(Assessment a, Office office) =>
        a is { State: AssessmentState.Scoring, ScoreRemindedAt: null } && a.Unscored.Any() ? AssessmentTimes.RemindAt(office, a.ScoreBy) : null;

    private static DateTimeOffset? ScoreUrgedAt(Assessment a, Office office) =>
        a is { State: AssessmentState.Scoring, ScoreUrgedAt: null } && a.Unscored.Any() ? AssessmentTimes.UrgeAt(office, a.ScoreBy) : null;

    private static AssessmentStep RemindFill(Assessment a, Office office, DateTimeOffset now) => new(
        a with { FillRemindedAt = now },
        [AssessmentMails.Fill(a, AssessmentTask.RemindFill, office, now)],
        [new(now, Actor.System, JournalAction.Reminded, "提醒填报。")]);

    private static AssessmentStep UrgeFill(Assessment a, Office office, DateTimeOffset now) => new(
        a with { FillUrgedAt = now },
        [AssessmentMails.UrgeFill(a, office, now)],
        [new(now, Actor.System, JournalAction.Urged, "逾期未填报，催办并抄送单位负责人。")]);

    private static AssessmentStep RemindScore(Assessment a, Office office, DateTimeOffset now) => new(
        a with { ScoreRemindedAt = now },
        [.. AssessmentMails.Score(a, AssessmentTask.RemindScore, office, now)],
        [new(now, Actor.System, JournalAction.Reminded, "提醒评分。")]);

    private static AssessmentStep UrgeScore(Assessment a, Office office, DateTimeOffset now) => new(
        a with { ScoreUrgedAt = now },
        [.. AssessmentMails.Score(a, AssessmentTask.UrgeScore, office, now)],
        [new(now, Actor.System, JournalAction.Urged, "逾期未评分，催办。")]);
}
