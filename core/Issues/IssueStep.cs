using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Issues;

/// <summary>What one move of an issue leads to.</summary>
public sealed record IssueStep(ProjectIssue Issue, IReadOnlyList<JournalNote> Notes, IReadOnlyList<Mail> Mails)
{
    public IssueStep(ProjectIssue issue)
        : this(issue, [], [])
    {
    }

    internal IssueStep With(JournalNote note, params IEnumerable<Mail> mails) => new(Issue, [.. Notes, note], [.. Mails, .. mails]);

    /// <summary>This step and then another one.</summary>
    internal IssueStep Then(Func<ProjectIssue, IssueStep> move)
    {
        var next = move(Issue);
        return new(next.Issue, [.. Notes, .. next.Notes], [.. Mails, .. next.Mails]);
    }

    internal Change Put(Stored<ProjectIssue> before, Change change) => change.Put(before, Issue, Notes).Send(Mails);
}
