using Sanwen.Core.Assignments;
using Sanwen.Core.Mails;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>What is to be acknowledged at once, and what is told to who sent it.</summary>
internal static class AssignmentLetters
{
    public static Letter NewMatters(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"新交办：{mail.Matters.Count} 项待确认{Phrases.Before(mail)}"),
        Heading = $"新交办 {mail.Matters.Count} 项",
        Lead = $"{From(mail)}向您交办以下事项，请打开页面确认收到。",
        Facts = [.. Phrases.By("请在此前确认", mail.DueAt), new("新事项", $"{mail.Matters.Count} 项")],
        Quote = Quote("交办意见", mail),
        Button = "确认收到",
        Note = "确认只需点一次；未按时确认的催一次，仍未确认的告知交办人。",
    };

    public static Letter DirectAsk(Mail mail) => new()
    {
        Subject = Subjects.WithMatters(mail, "一竿子督办：", Answer(mail)),
        Heading = "一竿子督办",
        Lead = $"{From(mail)}就以下事项直接向您了解情况，请先确认收到，并按时答复。",
        Facts = [.. Phrases.By("请在此前答复", mail.DueAt)],
        Quote = Quote("要问的事", mail),
        Button = "确认收到并答复",
        Note = mail.Cc.Count > 0 ? "本件抄送单位负责人和分管领导。" : "",
    };

    public static Letter Chase(Mail mail) => mail.Assignment == AssignmentKind.NewMatters
        ? new()
        {
            Subject = Subjects.Of(mail, $"催确认：新交办 {mail.Matters.Count} 项尚未确认收到"),
            Heading = "请确认收到",
            Lead = $"{From(mail)}向您交办的以下 {mail.Matters.Count} 项，已过确认时限，请尽快打开页面确认收到。",
            Facts = [.. Phrases.By("应确认时限", mail.DueAt)],
            Button = "确认收到",
            Note = "仍未确认的，将告知交办人。",
        }
        : new()
        {
            Subject = Subjects.WithMatters(mail, "催确认：一竿子督办 ", Answer(mail)),
            Heading = "一竿子督办 · 请确认收到",
            Lead = $"{From(mail)}直接问您的以下事项，尚未确认收到，请尽快确认，并按时答复。",
            Facts = [.. Phrases.By("请在此前答复", mail.DueAt)],
            Quote = Quote("要问的事", mail),
            Button = "确认收到并答复",
            Note = "仍未确认的，将告知交办人。",
        };

    public static Letter Told(Mail mail)
    {
        var name = Subjects.Name(mail.AboutName);
        var who = Phrases.Who(mail);
        var (word, lead) = mail.News switch
        {
            AssignmentNews.Answered => ($"{name} 已答复", $"{who}已答复您的一竿子督办。"),
            AssignmentNews.Unanswered => ($"{name} 到期未答复", $"您的一竿子督办已经到期，{who}至今没有答复。"),
            _ => ($"{name} 未确认收到", $"您交办的以下事项，催办后{who}仍未确认收到。"),
        };
        return new()
        {
            Subject = Subjects.WithMatters(mail, $"{word}："),
            Heading = word,
            Lead = lead,
            Facts = [.. Phrases.By("答复期限", mail.DueAt)],
            Quote = Quote("答复", mail),
            Button = mail.Link is null ? null : "查看详情",
        };
    }

    private static string From(Mail mail) => string.IsNullOrEmpty(mail.AboutName) ? "督查室" : Phrases.Who(mail);

    private static Fact? Quote(string label, Mail mail) => mail.Words is { } words ? new(label, words) : null;

    private static string Answer(Mail mail) => mail.DueAt is { } due ? $"，{When.Moment(due)} 前答复" : "";
}
