using Sanwen.Core.Approvals;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Inbound;

/// <summary>What may be replied to a mail.</summary>
/// <param name="Hint">For the person who is asked, e.g. <c>批准 / 退回：理由 / 上报：理由</c>.</param>
/// <param name="Words">What each word means here; a word that is missing means nothing here.</param>
/// <param name="Objects">What may follow a consent without a break and adds nothing to it, e.g. 同意延期.</param>
public sealed record ReplyForm(
    LinkPurpose Purpose, string Hint, IReadOnlyDictionary<string, ReplyVerdict> Words, IReadOnlyList<string> Objects)
{
    private static readonly (string, ReplyVerdict)[] Common =
    [
        ("同意", ReplyVerdict.Consent),
        ("批准", ReplyVerdict.Consent),
        ("不同意", ReplyVerdict.Refuse),
        ("不批准", ReplyVerdict.Refuse),
    ];

    private static readonly ReplyForm Consult =
        New(LinkPurpose.Consult, "同意 / 不同意：理由 / 意见：内容", ["方案"], ("意见", ReplyVerdict.Comment));

    private static readonly ReplyForm Rule = New(
        LinkPurpose.Rule, "批准 / 退回：理由 / 上报：理由", ["方案"], ("退回", ReplyVerdict.Refuse), ("上报", ReplyVerdict.Escalate));

    // not offered, but still understood: who reports up from there is told why that cannot be
    private static readonly ReplyForm RuleAtTop = Rule with { Hint = "批准 / 退回：理由" };

    private static readonly Dictionary<ApprovalKind, ReplyForm> Decide = new()
    {
        [ApprovalKind.Extension] = New(LinkPurpose.Decide, "同意 / 退回：理由", ["延期"], ("退回", ReplyVerdict.Refuse)),
        [ApprovalKind.CloseOut] = New(LinkPurpose.Decide, "同意 / 退回：理由", ["销号"], ("退回", ReplyVerdict.Refuse)),
        [ApprovalKind.HandOver] = New(
            LinkPurpose.Decide, "接收 / 退回：理由", ["移交", "接收"], ("退回", ReplyVerdict.Refuse), ("接收", ReplyVerdict.Consent)),
        [ApprovalKind.Naming] = New(
            LinkPurpose.Decide,
            "通报点名 / 暂不点名",
            ["点名", "通报点名"],
            ("通报点名", ReplyVerdict.Consent),
            ("点名", ReplyVerdict.Consent),
            ("退回", ReplyVerdict.Refuse),
            ("暂不点名", ReplyVerdict.Refuse),
            ("不点名", ReplyVerdict.Refuse)),
    };

    /// <summary>Null for a mail that asks for nothing that could be replied.</summary>
    public static ReplyForm? Of(Mail mail) => (mail.Link?.Purpose, mail.Approval) switch
    {
        (LinkPurpose.Decide, { } kind) => Decide[kind],
        (LinkPurpose.Consult, _) => Consult,
        (LinkPurpose.Rule, _) when mail.Issues.Any(i => i.AtTop) => RuleAtTop,
        (LinkPurpose.Rule, _) => Rule,
        _ => null,
    };

    private static ReplyForm New(LinkPurpose purpose, string hint, IReadOnlyList<string> objects, params (string Word, ReplyVerdict Verdict)[] words) =>
        new(purpose, hint, Common.Concat(words).ToDictionary(w => w.Item1, w => w.Item2), objects);
}
