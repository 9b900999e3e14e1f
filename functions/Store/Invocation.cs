using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// One piece of work, such as a request or an activity: it looks at the log once, and remembers what it has changed. A conflict
/// looks again by itself.
/// </summary>
public sealed class Invocation : IDisposable
{
    private readonly HashSet<string> _touched = [];
    private readonly Action _end;

    internal Invocation(Action end) => _end = end;

    /// <summary>The workflow instances that were written, and those that queued a mail, in no order.</summary>
    public IReadOnlyCollection<string> Touched
    {
        get
        {
            lock (_touched) return [.. _touched];
        }
    }

    internal bool HasLooked { get; set; }

    internal Waiting Waiting { get; } = new();

    public void Dispose() => _end();

    internal void Touch(Change change)
    {
        lock (_touched)
        {
            _touched.UnionWith(change.Writes.Where(w => w.Entity is Month or AskRound or Approval or Assignment or ProjectIssue).Select(w => w.Entity.Id));
            _touched.UnionWith(change.Mails.Select(m => m.Instance));
            foreach (var mail in change.Mails) Waiting.Forget(mail.Instance);
        }
    }
}
