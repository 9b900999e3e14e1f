using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Approvals;

internal static class ApprovalMails
{
    public static Mail Ask(Approval approval, string decider, Office office, DateTimeOffset now) =>
        Of(approval, office.Mail(MailKind.Approval, approval.Id, decider, now), office);

    public static Mail Remind(Approval approval, string decider, Office office, DateTimeOffset now) =>
        Of(approval, office.Mail(MailKind.Approval, approval.Id, decider, now, "remind"), office);

    /// <summary>Tells who applied how it ended.</summary>
    public static Mail Decided(Approval approval, Ruling ruling, Office office, DateTimeOffset now)
    {
        var mail = office.Mail(MailKind.Decided, approval.Id, approval.About, now).WithMatters(office, approval.Matters);
        return mail with
        {
            Approval = approval.Kind,
            Verdict = ruling.Verdict,
            AboutName = office.NameOf(ruling.By),
            Words = ruling.Reason,
            NewDue = approval.NewDue,
        };
    }

    /// <summary>Who verifies a close-out is told against what.</summary>
    private static Mail Of(Approval approval, Mail mail, Office office)
    {
        mail = Asking(approval, mail, office);
        return approval.Kind != ApprovalKind.CloseOut ? mail : mail with
        {
            Matters = [.. mail.Matters.Select(m => office.Matters[m.Id].Standard is { Length: > 0 } standard ? m with { Standard = standard } : m)],
        };
    }

    private static Mail Asking(Approval approval, Mail mail, Office office) => (mail with
    {
        Approval = approval.Kind,
        Words = approval.Reason.Length > 0 ? approval.Reason : null,
        NewDue = approval.NewDue,
        Month = approval.Month,
        Question = approval.Question,
        DueAt = approval.Kind == ApprovalKind.Naming ? approval.ExpiresAt : null,
    }).About(office, approval.About).WithMatters(office, approval.Matters).WithLink(LinkPurpose.Decide, approval.ExpiresAt);
}
