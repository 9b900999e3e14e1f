using Sanwen.Core.Mails;
using Sanwen.Core.Policies;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>The month's bulletin, and the link to sign in with.</summary>
internal sealed class OfficeLetters(Policy policy)
{
    public Letter Bulletin(Mail mail)
    {
        var month = mail.Month is { } m ? When.Month(m) : "本月";
        var full = mail.Month is { } y ? When.FullMonth(y) : "本月";
        return new()
        {
            Subject = Subjects.Of(mail, $"{month}通报{(mail.Figures is { } f ? $"：{Summary(f)}" : "")}"),
            Heading = $"{full}督办通报",
            Lead = $"{full}督办事项办理和答复情况已经汇总，要点如下，全文请打开页面查看。",
            Button = "查看通报全文",
        };
    }

    public static Letter SignIn(Mail mail)
    {
        var until = mail.DueAt ?? mail.Link?.Expires;
        return new()
        {
            Subject = Subjects.Of(mail, $"登录链接{(until is { } at ? $"，{When.Moment(at)} 前有效" : "")}"),
            Heading = "登录三问",
            Lead = "点击下面的按钮即可登录，无需密码。链接只能使用一次。",
            Facts = until is { } end ? [new("有效期至", When.WeekdayMoment(end))] : [],
            Button = "登录",
            Note = "如果不是您本人申请登录，请忽略本邮件，不要转发。",
        };
    }

    private string Summary(MailFigures f)
    {
        var lights = policy.Lights;
        return $"{lights.Red.Name} {f.Red}、{lights.Yellow.Name} {f.Yellow}、{lights.Green.Name} {f.Green}、{lights.Blue.Name} {f.Blue}，"
            + $"答复率 {Figures.Share(f.Replied, f.Asked)}";
    }
}
