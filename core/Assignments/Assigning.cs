using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Assignments;

/// <summary>Sends direct asks and takes their acknowledgements and answers.</summary>
public sealed class Assigning(IStore store, OfficeReader offices)
{
    /// <summary>Leaders and supervision officers ask directly.</summary>
    public static bool MayAsk(Office office, string from) =>
        office.Is(from, Roles.SupervisingLeader | Roles.PrincipalLeader | Roles.Officer);

    /// <param name="from">The address of who asks: a leader or a supervision officer.</param>
    /// <param name="answerBy">The last day for the answer, today or later; due at the policy's time.</param>
    public Task<Outcome<Assignment>> DirectAsk(
        string matterId, string from, string words, DateOnly answerBy, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (Refusal(office, matterId, from, words.Trim(), answerBy, now) is { } reason)
                {
                    return ((Change?)null, (Outcome<Assignment>)new Outcome<Assignment>.Refused(reason));
                }

                var matter = office.Matters[matterId];
                var stored = await store.Find<Matter>(matterId, cancel).ConfigureAwait(false);
                var ask = New(AssignmentKind.DirectAsk, matter.Responsible, from, [matterId], now, office) with
                {
                    Words = words.Trim(),
                    AnswerBy = China.At(answerBy, office.Policy.DueAt),
                };
                ask = ask with { WakeAt = AssignmentRules.NextWake(ask, office) };
                var note = new JournalNote(
                    now, new(from), JournalAction.Asked, $"一竿子督办，请于 {answerBy:yyyy-MM-dd} 前答复：{ask.Words}", [matterId]);
                var change = new Change().Add(ask, note).Put(stored!, stored!.Value, note).Send(AssignmentRules.Send(ask, office));
                return (change, new Outcome<Assignment>.Done(ask));
            },
            cancel);

    public Task<Outcome<Assignment>> Acknowledge(string id, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        Respond(id, by, now, (assignment, actor, office) => (
            assignment.AcknowledgedAt is null ? assignment with { AcknowledgedAt = now } : assignment,
            new JournalNote(now, actor, JournalAction.Acknowledged, "确认收到。", assignment.Matters),
            null), cancel);

    /// <summary>Answers a direct ask; who asked is told. The first answer stands.</summary>
    public Task<Outcome<Assignment>> Answer(
        string id, string by, string words, DateTimeOffset now, CancellationToken cancel = default) =>
        Respond(id, by, now, (assignment, actor, office) =>
        {
            if (assignment.Answer is not null) return (assignment, null, "已经答复过了。");
            if (assignment.Kind != AssignmentKind.DirectAsk) return (assignment, null, "这件事只需确认收到。");
            if (words.Trim().Length is 0 or > Replies.MaxWords) return (assignment, null, $"请写明答复，1 至 {Replies.MaxWords} 字。");
            var answered = assignment with
            {
                AcknowledgedAt = assignment.AcknowledgedAt ?? now,
                Answer = new(words.Trim(), now, actor.By),
            };
            return (answered, new(now, actor, JournalAction.Replied, $"答复：{words.Trim()}", assignment.Matters), null);
        }, cancel);

    /// <summary>A new assignment with its deadlines, numbered by its moment and person.</summary>
    internal static Assignment New(
        AssignmentKind kind, string person, string from, IReadOnlyList<string> matters, DateTimeOffset now, Office office)
    {
        var assignment = new Assignment
        {
            Key = Assignment.IdOf(now, person),
            Kind = kind,
            Person = person,
            From = from,
            Matters = matters,
            SentAt = now,
            AcknowledgeBy = AssignmentRules.AcknowledgeBy(office.Policy.Acknowledge, office.Calendar, now),
        };
        return assignment with { WakeAt = assignment.AcknowledgeBy };
    }

    private Task<Outcome<Assignment>> Respond(
        string id,
        string by,
        DateTimeOffset now,
        Func<Assignment, Actor, Office, (Assignment, JournalNote?, string? Refusal)> respond,
        CancellationToken cancel) =>
        store.Decide<Outcome<Assignment>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var stored = await store.Find<Assignment>(id, cancel).ConfigureAwait(false);
                if (stored is null) return (null, Refused("没有这项交办。"));
                if (office.As(by, stored.Value.Person, China.DateOf(now)) is not { } actor)
                {
                    return (null, Refused($"这项交办由 {office.NameOf(stored.Value.Person)} 办理。"));
                }

                var (after, note, refusal) = respond(stored.Value, actor, office);
                if (refusal is not null) return (null, Refused(refusal));
                if (after == stored.Value) return ((Change?)null, new Outcome<Assignment>.Done(after));
                after = after with { WakeAt = AssignmentRules.NextWake(after, office) };
                var change = new Change().Put(stored, after, note!);
                if (after.Answer is not null) change.Send(AssignmentRules.ToSender(after, AssignmentNews.Answered, office, now));
                return (change, new Outcome<Assignment>.Done(after));
            },
            cancel);

    private static Outcome<Assignment> Refused(string reason) => new Outcome<Assignment>.Refused(reason);

    private static string? Refusal(
        Office office, string matterId, string from, string words, DateOnly answerBy, DateTimeOffset now)
    {
        if (!office.Matters.TryGetValue(matterId, out var matter)) return $"没有事项 {matterId}。";
        if (!MayAsk(office, from)) return "只有分管领导、主要领导或督办员可以发起一竿子督办。";
        if (matter.Ended() is { } ended) return ended;
        if (words.Length is 0 or > Replies.MaxWords) return $"请写明要问的事，1 至 {Replies.MaxWords} 字。";
        return China.At(answerBy, office.Policy.DueAt) <= now ? "答复期限已经过去，请选择今天以后的日期。" : null;
    }
}
