using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>What a person is told of the agreements that are theirs to keep: one mail about all of them.</summary>
internal static class AgreementLetters
{
    public static Letter Digest(Mail mail)
    {
        var counts = mail.Agreements ?? new(mail.Items.Count, 0, 0);
        var parts = Parts(counts).ToList();
        return new()
        {
            Subject = Subjects.Of(mail, $"共建协议：{string.Join('，', parts)}"),
            Heading = "共建协议",
            Lead = $"您负责的结对共建协议中，{string.Join('，', parts)}。请打开页面续签、终止，或者登记已经开展的活动。",
            Facts = [new("协议", $"{mail.Items.Count} 份")],
            Button = "续签、终止或登记活动",
            Note = counts.Expired > 0
                ? "已到期的协议，续签或者终止之后不再提醒；本件抄送单位负责人。"
                : "同一天要提醒的协议合为一封；续签或者终止之后不再提醒。",
        };
    }

    private static IEnumerable<string> Parts(MailAgreements counts)
    {
        if (counts.Expired > 0) yield return $"{counts.Expired} 份已到期";
        if (counts.Expiring > 0) yield return $"{counts.Expiring} 份将到期";
        if (counts.Quiet > 0) yield return $"{counts.Quiet} 份久无活动";
    }
}
