using Sanwen.Core.Agreements;
using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Calls;
using Sanwen.Core.Findings;
using Sanwen.Core.Issues;
using Sanwen.Core.Journals;
using Sanwen.Core.Mails;
using Sanwen.Core.Matters;
using Sanwen.Core.Months;
using Sanwen.Core.Offices;
using Sanwen.Core.Proposals;
using Sanwen.Core.Ratings;
using Sanwen.Core.Requests;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Engine;

/// <summary>
/// Advances workflow instances: loads state, asks the rules what is due, and writes new state and mails in one commit.
/// Advancing twice at the same moment changes nothing.
/// </summary>
/// <param name="blobs">Where requests keep photos; null where nothing is ever attached to one, as in rehearsals.</param>
public sealed partial class Clockwork(IStore store, OfficeReader offices, MonthRunner months, IBlobs? blobs = null)
{
    private const int Batch = 200;

    /// <summary>Makes sure that the month of this moment exists, so that it opens by itself.</summary>
    public Task EnsureMonth(DateTimeOffset now, CancellationToken cancel = default) =>
        months.Ensure(YearMonth.Of(now), cancel);

    /// <summary>Advances everything whose time has come, in the order of time, until nothing is due; returns how many steps were taken.</summary>
    /// <exception cref="AggregateException">Some instances could not be advanced; all others were.</exception>
    public async Task<int> RunDue(DateTimeOffset now, CancellationToken cancel = default)
    {
        var steps = 0;
        var failed = new Dictionary<string, Exception>();
        while (true)
        {
            var due = (await store.Due(now, Batch + failed.Count, cancel).ConfigureAwait(false)).Where(i => !failed.ContainsKey(i)).ToList();
            foreach (var instance in due)
            {
                try
                {
                    await Advance(instance, now, cancel).ConfigureAwait(false);
                    steps++;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failed.Add(instance, new InvalidOperationException($"{instance} could not be advanced.", e));
                }
            }

            if (due.Count > 0) continue;
            return failed.Count == 0 ? steps : throw new AggregateException(failed.Values);
        }
    }

    /// <summary>Carries out what is due for one instance and returns when it next wakes; null when nothing is due by itself any more.</summary>
    /// <exception cref="ArgumentException">The id is not that of a workflow instance.</exception>
    public Task<DateTimeOffset?> Advance(string instance, DateTimeOffset now, CancellationToken cancel = default) =>
        instance[..(instance.IndexOf('-', StringComparison.Ordinal) + 1)] switch
        {
            "month-" => months.Advance(instance, now, cancel),
            "round-" => InHours<AskRound>(instance, AdvanceRound, now, cancel),
            "approval-" => InHours<Approval>(instance, AdvanceApproval, now, cancel),
            ProjectIssue.Prefix => InHours<ProjectIssue>(instance, AdvanceIssue, now, cancel),
            Agreement.Prefix => InHours<Agreement>(instance, AdvanceAgreements, now, cancel),
            Call.Prefix => Advance<Call>(instance, CallRules.Advance, now, cancel),
            Request.Prefix => AdvanceRequest(instance, now, cancel),
            Assignment.Prefix => Advance<Assignment>(instance, AssignmentRules.Advance, now, cancel),
            Finding.Prefix => InHours<Finding>(instance, AdvanceFinding, now, cancel),
            Proposal.Prefix => InHours<Proposal>(instance, (id, at, stop) => store.AdvanceProposal(offices, id, at, stop), now, cancel),
            Assessment.Prefix => Advance<Assessment>(instance, AssessmentRules.Advance, now, cancel),
            _ => throw new ArgumentException($"'{instance}' is not a workflow instance.", nameof(instance)),
        };

    private async Task<(Change?, DateTimeOffset?)> AdvanceRound(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (await store.Find<AskRound>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, null);
        var month = await store.Find<Month>(Month.IdOf(stored.Value.Month), cancel).ConfigureAwait(false);
        if (month?.Value.ClosedAt is not null) return Sleep(stored);

        var key = Counter.NoticesOf(China.DateOf(now).Year);
        var counter = await store.Find<Counter>(key, cancel).ConfigureAwait(false);
        var last = counter?.Value.Last ?? 0;
        var step = AskRounds.Advance(stored.Value, office, last, now);
        var change = Keep(stored, step.Round, step.Notes).Send(step.Mails);
        if (step.Naming is { } naming) change.Add(naming, step.Notes);
        if (step.LastNotice != last)
        {
            var next = new Counter { Key = key, Last = step.LastNotice };
            if (counter is null) change.Add(next);
            else change.Put(counter, next);
        }

        return (change, step.Round.WakeAt);
    }

    private async Task<(Change?, DateTimeOffset?)> AdvanceApproval(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (await store.Find<Approval>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, null);
        var (approval, mails, notes) = ApprovalRules.Advance(stored.Value, office, now);
        var change = Keep(stored, approval, notes).Send(mails);
        var lapsed = stored.Value.Ruling is null && approval.Ruling is not null && approval.Kind != ApprovalKind.Naming;
        if (lapsed && await store.Find<Matter>(approval.Subject, cancel).ConfigureAwait(false) is { } matter)
        {
            change.Put(matter, MatterMoves.Settle(matter.Value, approval), notes);
        }

        return (change, approval.WakeAt);
    }

    /// <summary>An instance that its own rules advance, with no other record concerned.</summary>
    private Task<DateTimeOffset?> Advance<T>(
        string id,
        Func<T, Office, DateTimeOffset, (T Instance, IReadOnlyList<Mail> Mails, IReadOnlyList<JournalNote> Notes)> rules,
        DateTimeOffset now,
        CancellationToken cancel)
        where T : Entity => InHours<T>(
            id,
            async (_, _, _) =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<T>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, null);
                var (instance, mails, notes) = rules(stored.Value, office, now);
                return (Keep(stored, instance, notes).Send(mails), instance.WakeAt);
            },
            now,
            cancel);

    private async Task<DateTimeOffset?> AdvanceRequest(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (blobs is not null && await store.Find<Request>(id, cancel).ConfigureAwait(false) is { } stored && RequestRules.IsToBeErased(stored.Value, office, now))
        {
            await blobs.Erase(stored.Value, cancel).ConfigureAwait(false);
        }

        return await Advance<Request>(id, RequestRules.Advance, now, cancel).ConfigureAwait(false);
    }

    private async Task<(Change?, DateTimeOffset?)> AdvanceIssue(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (await store.Find<ProjectIssue>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, null);
        if (IssueRules.IsToBeChased(stored.Value, office, now)) return await Chase(stored.Value, office, now, cancel).ConfigureAwait(false);
        var step = IssueRules.Advance(stored.Value, office, now);
        return (Keep(stored, step.Issue, step.Notes).Send(step.Mails), step.Issue.WakeAt);
    }

    /// <summary>What waits at the same branch is chased with it, so that its secretary gets one mail a day.</summary>
    private async Task<(Change?, DateTimeOffset?)> Chase(ProjectIssue issue, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var all = await store.List<ProjectIssue>(ProjectIssue.Prefix, cancel).ConfigureAwait(false);
        var chased = all.Where(i => i.Value.At == issue.At && IssueRules.IsToBeChased(i.Value, office, now)).ToList();
        if (chased.Count == 0) return (null, issue.WakeAt);

        var steps = IssueRules.Chase([.. chased.Select(i => i.Value)], office, now);
        var change = new Change();
        foreach (var (before, step) in chased.Zip(steps)) step.Put(before, change);
        return (change, steps[0].Issue.WakeAt);
    }

    /// <summary>What is due of the same person's agreements is seen to with the one that has woken, so that the person gets one mail a day.</summary>
    private async Task<(Change?, DateTimeOffset?)> AdvanceAgreements(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        var woken = await store.Find<Agreement>(id, cancel).ConfigureAwait(false);
        if (woken is null || !AgreementRules.IsDue(woken.Value, now)) return (null, woken?.Value.WakeAt);

        var all = (await store.List<Agreement>(Agreement.Prefix, cancel).ConfigureAwait(false))
            .Where(a => a.Value.Responsible == woken.Value.Responsible).ToDictionary(a => a.Value.Id, StringComparer.Ordinal);
        var (steps, mail) = AgreementRules.Advance([.. all.Values.Select(a => a.Value)], id, office, now);
        var change = new Change();
        foreach (var step in steps) change.Put(all[step.Agreement.Id], step.Agreement, step.Notes);
        if (mail is not null) change.Send(mail);
        return (change, steps.FirstOrDefault(s => s.Agreement.Id == id)?.Agreement.WakeAt);
    }

    /// <summary>What is to be told of to the same person goes with it, so that nobody gets a mail for each finding.</summary>
    private async Task<(Change?, DateTimeOffset?)> AdvanceFinding(string id, DateTimeOffset now, CancellationToken cancel)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (await store.Find<Finding>(id, cancel).ConfigureAwait(false) is not { } stored) return (null, null);
        if (FindingRules.Call(stored.Value, office, now) is not { } call)
        {
            var waking = stored.Value.PastReminder(office, now).Waking(office);
            return (Keep(stored, waking, []), waking.WakeAt);
        }

        var others = (await store.List<Finding>(Finding.Prefix, cancel).ConfigureAwait(false))
            .Where(f => f.Value.Id != id && f.Value.WakeAt <= now && FindingRules.Call(f.Value, office, now) == call);
        Stored<Finding>[] called = [stored, .. others];
        IReadOnlyList<Finding> findings = [.. called.Select(c => c.Value)];
        var fired = FindingRules.Fire(call, findings, office, now);
        var change = new Change();
        foreach (var (before, after) in called.Zip(fired)) change.Put(before, after.Finding, after.Note);
        return (change.Send(FindingRules.Mails(call, findings, office, now)), fired[0].Finding.WakeAt);
    }

    private static (Change?, DateTimeOffset?) Sleep(Stored<AskRound> stored) =>
        (Keep(stored, stored.Value with { WakeAt = null }, []), null);

    /// <summary>Writes nothing where nothing has changed: an instance woken early costs its store no write.</summary>
    private static Change Keep<T>(Stored<T> before, T after, IReadOnlyList<JournalNote> notes)
        where T : Entity => after == before.Value && notes.Count == 0 ? new() : new Change().Put(before, after, notes);
}
