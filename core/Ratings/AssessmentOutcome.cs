namespace Sanwen.Core.Ratings;

/// <summary>How a form about an assessment was taken.</summary>
public abstract record AssessmentOutcome
{
    public sealed record Done(Assessment Assessment) : AssessmentOutcome;

    /// <summary>Nothing was taken; each line says what is wrong.</summary>
    public sealed record Wrong(IReadOnlyList<ItemProblem> Problems) : AssessmentOutcome;

    /// <param name="Reason">For the person who asked (zh-CN).</param>
    public sealed record Refused(string Reason) : AssessmentOutcome;
}

/// <param name="Number">The item's number.</param>
/// <param name="Field"><c>words</c>, <c>points</c> or <c>evidence</c>.</param>
/// <param name="Reason">For the person who filled it in (zh-CN).</param>
public sealed record ItemProblem(int Number, string Field, string Reason);
