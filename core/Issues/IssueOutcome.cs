namespace Sanwen.Core.Issues;

/// <summary>How a person's word on an issue ended.</summary>
public abstract record IssueOutcome
{
    public sealed record Done(ProjectIssue Issue) : IssueOutcome;

    /// <summary>What was asked is over: somebody came first, or it went on by itself.</summary>
    /// <param name="Words">Who did what when (zh-CN).</param>
    public sealed record Ended(ProjectIssue Issue, string Words) : IssueOutcome;

    /// <summary>Words of 1 to 500 characters are needed for this.</summary>
    public sealed record WordsMissing(ProjectIssue Issue) : IssueOutcome;

    /// <param name="Reason">For the person who tried (zh-CN).</param>
    public sealed record Refused(string Reason) : IssueOutcome;
}
