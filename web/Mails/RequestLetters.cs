using Sanwen.Core.Mails;
using Sanwen.Core.Requests;

namespace Sanwen.Web.Mails;

/// <summary>What is told of residents' requests: number, channel, community and promised date, and nothing about the resident.</summary>
internal static class RequestLetters
{
    private const string Private = "为保护个人信息，邮件里没有诉求内容和联系方式；请勿在回复或转发中补写。";

    public static Letter Of(Mail mail)
    {
        var (subject, heading, lead, button) = Words(mail);
        return new()
        {
            Subject = Subjects.WithItems(mail, subject, mail.RequestNews is RequestNews.ToHandle or RequestNews.Reminder ? Phrases.Before(mail) : ""),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By("承诺答复时限", mail.DueAt)],
            Button = mail.Link is null ? null : button,
            Note = Private,
        };
    }

    private static (string Subject, string Heading, string Lead, string Button) Words(Mail mail) => mail.RequestNews switch
    {
        RequestNews.ToHandle => ("诉求待办：", "有一件诉求请您办理", "以下诉求由您负责办理，请在承诺时限之前答复。需要别人办理的，可以在页面上移交；对方接办之前仍由您负责。", "查看内容并办理"),
        RequestNews.ToClaim => ("心愿待认领：", "有一个微心愿等候认领", "以下微心愿等候单位或个人认领，您是首问责任人。到期没有人认领的，由您办理。", "查看"),
        RequestNews.Unclaimed => ("心愿待办：", "微心愿无人认领，请您办理", "以下微心愿到期没有人认领，按首问责任由您办理，请在承诺时限之前答复。", "查看内容并办理"),
        RequestNews.ToRedo => ("诉求重办：", "群众不满意，请重新办理", "以下诉求的答复群众不满意，要求重新办理，请在新的时限之前答复。", "查看内容并办理"),
        RequestNews.Reminder => ("诉求提醒：", "承诺时限将到", "以下诉求还没有答复，承诺时限将到。", "查看内容并办理"),
        RequestNews.Urge => ("诉求催办：", "已过承诺时限", "以下诉求已过承诺时限，请尽快答复；已另行告知您的单位负责人。", "查看内容并办理"),
        RequestNews.UrgeHead => ("诉求逾期：", "本单位有诉求逾期", $"{mail.AboutName} 办理的以下诉求已过承诺时限，请督促。", ""),
        RequestNews.Told => ("诉求逾期：", "诉求逾期，催办后仍未答复", $"{Subjects.NameAndUnit(mail)}办理的以下诉求已过承诺时限，催办后仍未答复。", ""),
        RequestNews.Offered => ("请接办诉求：", "请您接办一件诉求", $"{Subjects.NameAndUnit(mail)}请您接办以下诉求。接办之后由您负责；不接办的，请点明，以便对方另作安排。", "接办或不接办"),
        RequestNews.Accepted => ("诉求已接办：", "您移交的诉求已有人接办", $"{Subjects.NameAndUnit(mail)}已接办以下诉求，此后由其负责。", ""),
        RequestNews.Refused => ("诉求未接办：", "对方没有接办", $"{Subjects.NameAndUnit(mail)}没有接办以下诉求，仍由您负责。", "查看内容并办理"),
        RequestNews.Withdrawn => ("诉求已撤回：", "群众撤回了诉求", "以下诉求群众已经撤回，不必再办理。", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(mail), mail.RequestNews, null),
    };
}
