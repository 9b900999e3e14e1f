using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>Why a reply was not taken, and what to do instead.</summary>
internal static class ReplyLetters
{
    public static Letter Unclear(Mail mail) => new()
    {
        Subject = mail.Issues.Count > 0 ? Subjects.WithIssues(mail, "回复未采纳：") : Subjects.WithMatters(mail, "回复未采纳："),
        Heading = "您的回复没有采纳",
        Lead = mail.Link is null
            ? "收到您对下列事项的回复，没有作为决定记录，原因如下。"
            : "收到您对下列事项的回复，没有作为决定记录，原因如下。请打开页面办理，或者再回复一次。",
        Facts = [.. Phrases.By("请在此前答复", mail.DueAt)],
        Quote = mail.Words is { } words ? new("原因", words) : null,
        Button = mail.Link is null ? null : "打开页面办理",
        Note = "同一封邮件的回复只提示一次，不再重复提示。",
    };
}
