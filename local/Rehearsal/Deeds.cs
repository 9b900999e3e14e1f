using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Local.Rehearsal;

/// <summary>Plays what people do to projects and their issues, through the same doors as pages and mails.</summary>
/// <param name="start">Nobody has done anything before it.</param>
internal sealed class Deeds(IStore store, OfficeReader offices, IEnumerable<RehearsedAction> actions, DateTimeOffset start)
{
    private readonly Queue<RehearsedAction> _queue = new(actions.OrderBy(a => a.At));
    private readonly List<RejectedAction> _rejected = [];
    private readonly Raising _raising = new(store, offices);
    private readonly Consulting _consulting = new(store, offices);
    private readonly TierDeciding _deciding = new(store, offices);
    private readonly Handling _handling = new(store, offices);
    private readonly Investing _investing = new(store, offices);
    private readonly ClosingProjects _closing = new(store, offices);
    private readonly Appointing _appointing = new(store, offices);
    private readonly Substituting _substituting = new(store, offices);

    public DateTimeOffset? Next => _queue.TryPeek(out var action) ? action.At : null;

    /// <summary>What was not allowed when its time came, in the order of time.</summary>
    public IReadOnlyList<RejectedAction> Rejected => _rejected;

    /// <summary>How many actions the rehearsal's days did not come to.</summary>
    public int Left => _queue.Count;

    /// <summary>Does the next thing, the first in the file of several at one time.</summary>
    public async Task Play(CancellationToken cancel)
    {
        var action = _queue.Dequeue();
        var refusal = action.At < start ? "早于演练的第一天。" : await Do(action, cancel);
        if (refusal is not null) _rejected.Add(new(action, refusal));
    }

    /// <summary>Why it is not allowed (zh-CN), or null once it is done.</summary>
    private async Task<string?> Do(RehearsedAction a, CancellationToken cancel) => a.Kind switch
    {
        ActionKind.Raise => await Raise(a, cancel),
        ActionKind.Opine => await Opine(a, cancel),
        ActionKind.Decide => await Decide(a, cancel),
        ActionKind.Close => await Close(a, cancel),
        ActionKind.Invest => Refusal(await _investing.Report(a.Subject, a.By, YearMonth.Of(a.At), AmountText.Read(a.Words)!.Value, a.At, cancel)),
        ActionKind.ConsultAgain => Refusal(await _consulting.Again(a.Subject, a.By, ActionWords.Units(a.Words), a.At, cancel)),
        ActionKind.Appoint => await Appoint(a, cancel),
        ActionKind.Substitute => await Substitute(a, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(a), a.Kind, null),
    };

    private async Task<string?> Raise(RehearsedAction a, CancellationToken cancel)
    {
        var (title, units) = ActionWords.Issue(a.Words);
        return Refusal(await _raising.Raise(a.Subject, a.By, title, units, a.At, cancel));
    }

    private async Task<string?> Opine(RehearsedAction a, CancellationToken cancel) => ActionWords.Opinion(a.Words) is var (stance, words)
        ? Refusal(await _consulting.Opine(a.Subject, null, a.By, stance, words, a.At, cancel))
        : "内容应为 同意、不同意：理由 或 意见：内容。";

    private async Task<string?> Decide(RehearsedAction a, CancellationToken cancel) => ActionWords.Ruling(a.Words) is var (verdict, words)
        ? Refusal(await _deciding.Decide(a.Subject, null, a.By, verdict, words, a.At, cancel))
        : "内容应为 批准、退回：理由 或 上报：理由。";

    private async Task<string?> Close(RehearsedAction a, CancellationToken cancel) => (await offices.Read(cancel)).Projects.ContainsKey(a.Subject)
        ? Refusal(await _closing.Close(a.Subject, a.By, a.At, cancel))
        : Refusal(await _handling.Close(a.Subject, a.By, a.Words, a.At, cancel));

    private async Task<string?> Appoint(RehearsedAction a, CancellationToken cancel)
    {
        _ = EmailAddress.TryNormalize(a.Words, out var secretary);
        return Refusal(await _appointing.Appoint(a.Subject, a.By, secretary, a.At, cancel));
    }

    private async Task<string?> Substitute(RehearsedAction a, CancellationToken cancel)
    {
        var (by, from, to) = ActionWords.Substitution(a.Words)!.Value;
        return Refusal(await _substituting.Set(new() { For = a.Subject, By = by, From = from, To = to }, a.By, a.At, cancel));
    }

    private static string? Refusal(IssueOutcome outcome) => outcome switch
    {
        IssueOutcome.Done => null,
        IssueOutcome.Ended ended => ended.Words,
        IssueOutcome.Refused refused => refused.Reason,
        _ => "请在冒号后写明理由或内容，1 至 500 字。",
    };

    private static string? Refusal<T>(Outcome<T> outcome) => (outcome as Outcome<T>.Refused)?.Reason;
}

/// <param name="Reason">Why it was not allowed at that moment (zh-CN).</param>
internal sealed record RejectedAction(RehearsedAction Action, string Reason);
