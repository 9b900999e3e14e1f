using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;

namespace Sanwen.Core.Tests.Inbound;

/// <summary>Mails that ask, and forms of what may be replied to them.</summary>
internal static class ReplyMails
{
    public const string Secretary = "shuji@x.example";

    public static ReplyForm Consult { get; } = ReplyForm.Of(Asking(LinkPurpose.Consult))!;

    public static ReplyForm Rule { get; } = ReplyForm.Of(Asking(LinkPurpose.Rule))!;

    public static ReplyForm Decide(ApprovalKind kind) => ReplyForm.Of(Approving(kind))!;

    public static Mail Approving(ApprovalKind kind) => Asking(LinkPurpose.Decide) with { Approval = kind };

    public static Mail Asking(LinkPurpose purpose) => new()
    {
        Id = $"issue-XM-1-1/escalation-1/{Secretary}",
        Kind = MailKind.Escalation,
        Instance = "issue-XM-1-1",
        At = Given.At("2026-10-08 09:00"),
        To = Secretary,
        ToName = "书记",
        Approval = purpose == LinkPurpose.Decide ? ApprovalKind.Extension : null,
        Link = new(purpose, IssueLink.Of("issue-XM-1-1", 1), Secretary, Given.At("2026-12-31 18:00")),
    };
}
