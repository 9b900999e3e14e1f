using Sanwen.Core.Approvals;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Inbound;

/// <summary>Carries out what a reply says, by the services that the pages of the mailed links use.</summary>
public sealed class ReplyCarrying(IStore store, OfficeReader offices, Deciding deciding, TierDeciding tiers, Consulting consulting)
{
    /// <param name="mail">One that can be replied to.</param>
    internal Task<Carried> Carry(Mail mail, ReplyMeaning.Clear said, DateTimeOffset now, CancellationToken cancel) => mail.Link!.Purpose switch
    {
        LinkPurpose.Decide => Approve(mail, said, now, cancel),
        LinkPurpose.Rule => Rule(mail, said, now, cancel),
        _ => Opine(mail, said, now, cancel),
    };

    /// <summary>Whether the very same decision of the same person stands.</summary>
    internal async Task<bool> Stands(Mail mail, ReplyMeaning.Clear said, CancellationToken cancel)
    {
        var instance = mail.Link!.Instance;
        if (mail.Link.Purpose == LinkPurpose.Decide)
        {
            return await store.Find<Approval>(instance, cancel).ConfigureAwait(false) is { } approval && said.Repeats(approval.Value, mail.To);
        }

        if (IssueLink.Read(instance) is not var (key, number)) return false;
        var issue = await store.Find<ProjectIssue>(ProjectIssue.IdOf(key), cancel).ConfigureAwait(false);
        return issue is not null && said.Repeats(issue.Value, mail.Link.Purpose, number, mail.To);
    }

    private async Task<Carried> Approve(Mail mail, ReplyMeaning.Clear said, DateTimeOffset now, CancellationToken cancel)
    {
        var outcome = await deciding.Decide(
            mail.Link!.Instance, mail.To, said.Verdict == ReplyVerdict.Consent, said.Words, now, cancel).ConfigureAwait(false);
        return outcome switch
        {
            DecideOutcome.Decided => new Carried.Done(),
            DecideOutcome.Ended ended when said.Repeats(ended.Approval, mail.To) => new Carried.Repeated(),
            DecideOutcome.Ended ended => new Carried.Over(Words(ended.Approval, await offices.Read(cancel).ConfigureAwait(false))),
            DecideOutcome.ReasonMissing => Missing(said),
            DecideOutcome.Refused refused => new Carried.Refused(refused.Reason),
            _ => throw new NotSupportedException($"Nothing is known of an outcome of kind {outcome.GetType()}."),
        };
    }

    private async Task<Carried> Rule(Mail mail, ReplyMeaning.Clear said, DateTimeOffset now, CancellationToken cancel) =>
        IssueLink.Read(mail.Link!.Instance) is var (key, number)
            ? Of(await tiers.Decide(key, number, mail.To, said.TierVerdict, said.Words, now, cancel).ConfigureAwait(false), mail, said, number)
            : NoSuchLink();

    private async Task<Carried> Opine(Mail mail, ReplyMeaning.Clear said, DateTimeOffset now, CancellationToken cancel) =>
        IssueLink.Read(mail.Link!.Instance) is var (key, number)
            ? Of(await consulting.Opine(key, number, mail.To, said.Stance, said.Words, now, cancel).ConfigureAwait(false), mail, said, number)
            : NoSuchLink();

    private static Carried Of(IssueOutcome outcome, Mail mail, ReplyMeaning.Clear said, int number) => outcome switch
    {
        IssueOutcome.Done => new Carried.Done(),
        IssueOutcome.Ended ended when said.Repeats(ended.Issue, mail.Link!.Purpose, number, mail.To) => new Carried.Repeated(),
        IssueOutcome.Ended ended => new Carried.Over(ended.Words),
        IssueOutcome.WordsMissing => Missing(said),
        IssueOutcome.Refused refused => new Carried.Refused(refused.Reason),
        _ => throw new NotSupportedException($"Nothing is known of an outcome of kind {outcome.GetType()}."),
    };

    private static Carried.Refused Missing(ReplyMeaning.Clear said) => new Carried.Refused(said.Words.Length > Replies.MaxWords
        ? $"回复里的文字有 {said.Words.Length} 字，请控制在 {Replies.MaxWords} 字以内。"
        : "回复里只有决定，没有写明理由或内容。");

    private static Carried.Refused NoSuchLink() => new Carried.Refused("没有这项待办。");

    private static string Words(Approval approval, Office office)
    {
        var ruling = approval.Ruling!;
        var when = China.Stamp(ruling.At);
        var by = office.NameOf(ruling.By) + (ruling.For is { } away ? $"（代{office.NameOf(away)}）" : "");
        return ruling.Verdict is Verdict.Lapsed or Verdict.Withdrawn
            ? $"这项审批{ApprovalRules.Name(approval.Kind, ruling.Verdict)}（{when}），不必再作决定。"
            : $"{by}已于 {when} 决定：{ApprovalRules.Name(approval.Kind, ruling.Verdict)}。{ruling.Reason}";
    }
}
