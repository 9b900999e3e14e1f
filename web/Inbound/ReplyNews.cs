using Sanwen.Core.Inbound;
using Sanwen.Core.Mails;

namespace Sanwen.Web.Inbound;

/// <summary>What became of a reply, for who tries it on the outbox page.</summary>
internal static class ReplyNews
{
    public static Mail? MailOf(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Taken taken => taken.Mail,
        ReplyOutcome.Repeated repeated => repeated.Mail,
        ReplyOutcome.Answered answered => answered.Mail,
        ReplyOutcome.Unanswered unanswered => unanswered.Mail,
        ReplyOutcome.Ignored ignored => ignored.Mail,
        _ => throw new NotSupportedException($"Nothing is known of a reply that ended as {outcome.GetType()}."),
    };

    public static string Of(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Taken => "已按这封回复记录。",
        ReplyOutcome.Repeated => "同样的决定已经记录过，没有再记一次。",
        ReplyOutcome.Answered answered => $"没有采纳这封回复，已回信说明：{answered.Answer.Words}",
        ReplyOutcome.Unanswered unanswered => $"没有采纳这封回复，此前已回信说明过，不再重复：{unanswered.Why}",
        ReplyOutcome.Ignored { Why: var why } => $"没有理会这封回复：{Why(why)}",
        _ => throw new NotSupportedException($"Nothing is known of a reply that ended as {outcome.GetType()}."),
    };

    private static string Why(ReplyObjection objection) => objection switch
    {
        ReplyObjection.NoSuchAddress => "回复地址无效。",
        ReplyObjection.Automatic => "是自动发出的邮件。",
        ReplyObjection.OtherSender => "发件人不是收件人本人。",
        ReplyObjection.Unproven => "发件人没有通过 SPF、DKIM 核验。",
        _ => throw new ArgumentOutOfRangeException(nameof(objection), objection, null),
    };
}
