using Sanwen.Core.Mails;
using Sanwen.Core.Months;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>The month's questions and the ladder for what stays unanswered.</summary>
internal sealed class RoundLetters(Policy policy)
{
    private const string Stops = "页面已按上次填报预填，一般两分钟可以答完；全部答复后不再提醒。";

    public Letter Ask(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"{Round(mail)}：{mail.Matters.Count} 项待答{Phrases.Before(mail)}"),
        Heading = Round(mail),
        Lead = $"请答复以下 {mail.Matters.Count} 项：{Task(mail)}",
        Facts = Facts(mail, "截止", "待答"),
        Button = $"答复 {mail.Matters.Count} 项",
        Note = Stops,
    };

    public Letter Reminder(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"{Round(mail)} 提醒：{mail.Matters.Count} 项待答{Phrases.Before(mail)}"),
        Heading = $"{Round(mail)} · 提醒",
        Lead = $"还有 {mail.Matters.Count} 项没有答复，请在截止前完成：{Task(mail)}",
        Facts = Facts(mail, "截止", "待答"),
        Button = $"答复 {mail.Matters.Count} 项",
        Note = Stops,
    };

    public Letter Urge(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"{Round(mail)} 催办：{mail.Matters.Count} 项逾期未答{Should(mail)}"),
        Heading = $"{Round(mail)} · 催办",
        Lead = $"以下 {mail.Matters.Count} 项已过答复时限，请尽快补答：{Task(mail)}",
        Facts = Facts(mail, "应答时限", "逾期未答"),
        Button = $"补答 {mail.Matters.Count} 项",
        Note = (mail.Cc.Count > 0 ? "本件抄送单位负责人。" : "") + "仍未答复的，将发督办单送分管领导。",
    };

    public Letter Notice(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"{Round(mail)} {mail.Notice}：{Subjects.Name(mail.AboutName)} {mail.Matters.Count} 项未答"),
        Heading = $"督办单 · {mail.Notice}",
        Lead = $"{Phrases.Who(mail)}负责的以下 {mail.Matters.Count} 项，应于 {Due(mail)} 前答复“{Round(mail)}”，经提醒和催办后，至今未答。请督促尽快答复。",
        Facts = Facts(mail, "应答时限", "逾期未答"),
        Button = "打开问询页面",
        Note = (mail.Cc.Count > 0 ? "本件抄送责任人。" : "") + "仍未答复的，将报主要领导审定是否通报点名。",
    };

    public Letter Naming(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, $"{Round(mail)} 待批：{Subjects.NameAndUnit(mail)}{mail.Matters.Count} 项未答，是否通报点名"),
        Heading = $"待批 · {Round(mail)} 通报点名",
        Lead = $"{Phrases.Who(mail)}负责的以下 {mail.Matters.Count} 项，经提醒、催办并发督办单后，至今没有答复“{Round(mail)}”。请审定是否在{MonthOf(mail)}通报中点名。",
        Facts = [new("未答", $"{mail.Matters.Count} 项"), .. Phrases.By("请在此前审定", mail.DueAt)],
        Button = "去审定：点名或暂不点名",
        Note = "到时未审定的，本次不点名；期间如全部答复，本件自动撤回。",
    };

    private string Round(Mail mail) => mail.Question is { } question ? $"{MonthOf(mail)} {policy.Of(question).Title}" : MonthOf(mail);

    private static string MonthOf(Mail mail) => mail.Month is { } month ? When.Month(month) : "本月";

    private static string Task(Mail mail) => mail.Question switch
    {
        Question.Plan => "每项填写月底计划达到的进度（%）和一句话安排。",
        Question.Progress => "每项填写目前的进度（%）和一句话情况。",
        _ => "每项填写月底达到的进度（%）和一句话结果。",
    };

    private static string Due(Mail mail) => mail.DueAt is { } due ? When.WeekdayMoment(due) : "规定时限";

    private static string Should(Mail mail) => mail.DueAt is { } due ? $"，应于{When.Moment(due)} 前" : "";

    private static IReadOnlyList<Fact> Facts(Mail mail, string by, string count) =>
        [.. Phrases.By(by, mail.DueAt), new(count, $"{mail.Matters.Count} 项")];
}
