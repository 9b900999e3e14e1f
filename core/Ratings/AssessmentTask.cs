namespace Sanwen.Core.Ratings;

/// <summary>What a mail about an assessment asks or tells.</summary>
public enum AssessmentTask
{
    /// <summary>填报: fill in the form.</summary>
    Fill,

    /// <summary>Not filled in, the day before it is due.</summary>
    RemindFill,

    /// <summary>Not filled in after it was due; the unit's head in copy.</summary>
    UrgeFill,

    /// <summary>评分: score the subjects of a period.</summary>
    Score,

    RemindScore,

    UrgeScore,

    /// <summary>评定: what it came to, to the subject.</summary>
    Outcome,
}
