using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Mails;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>Turns of phrase that letters share.</summary>
internal static class Phrases
{
    /// <summary>How a mail ends.</summary>
    public static string Automatic(Letter letter) =>
        letter.Reply.Length > 0 ? "本邮件由系统自动发出。" : "本邮件由系统自动发出，请勿直接回复。";

    /// <summary>What may be replied to a mail that can be replied to.</summary>
    public static string Reply(Mail mail) => ReplyForm.Of(mail) is { } form ? $"也可以直接回复本邮件：{form.Hint}" : "";

    /// <summary>×××（单位）, whom the mail is about.</summary>
    public static string Who(Mail mail) =>
        string.IsNullOrEmpty(mail.AboutUnit) ? mail.AboutName ?? "" : $"{mail.AboutName}（{mail.AboutUnit}）";

    /// <summary>×××（代×××）, whom the mail goes to.</summary>
    public static string Addressee(Mail mail) => mail.ForName is { } away ? $"{mail.ToName}（代{away}）" : mail.ToName;

    /// <summary>Why it comes to a substitute; nothing for everybody else.</summary>
    public static IEnumerable<string> Standing(Mail mail) =>
        mail.ForName is { } away ? [$"{away}不在岗，由您代为办理，本件因此发给您。"] : [];

    /// <summary>，10月12日 18:00 前; nothing without a due time.</summary>
    public static string Before(Mail mail) => mail.DueAt is { } due ? $"，{When.Moment(due)} 前" : "";

    /// <summary>When something is due, as a fact; none without a due time.</summary>
    public static IEnumerable<Fact> By(string label, DateTimeOffset? at) => at is { } due ? [new(label, When.WeekdayMoment(due))] : [];

    public static string Due(MailMatter matter) => $"时限 {When.FullDay(matter.Due)}";

    /// <summary>Which project an issue is of, where it stands, and who raised it when.</summary>
    public static IEnumerable<string> Details(MailIssue issue)
    {
        yield return $"项目 {issue.Project}";
        yield return $"现在层级 {issue.BranchName}";
        yield return $"{issue.RaisedByName} {When.Moment(issue.RaisedAt)} 提出";
    }

    /// <summary>What a unit has answered.</summary>
    public static string Opinion(MailOpinion opinion) =>
        $"{opinion.Unit}：{opinion.Stance?.Name() ?? "未答复"}{(opinion.Words.Length > 0 ? $"，{opinion.Words}" : "")}";

    /// <summary>How a matter stands, and whose it is where that goes without saying nowhere else.</summary>
    public static IEnumerable<string> Details(MailMatter matter, Mail mail)
    {
        yield return $"进度 {Figures.Percent(matter.Progress)}";
        yield return $"时序 {Figures.Percent(matter.TimeProgress)}";
        yield return $"偏差 {Figures.Points(matter.Progress - matter.TimeProgress)}";
        if (matter.ResponsibleName != (mail.ForName ?? mail.ToName) && matter.ResponsibleName != mail.AboutName)
        {
            yield return $"责任人 {matter.ResponsibleName}";
        }
    }
}
