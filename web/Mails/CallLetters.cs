using Sanwen.Core.Calls;
using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>What is asked and told in a call: to who may nominate, to the judges, to who decides, and to who nominated.</summary>
internal static class CallLetters
{
    public static Letter Of(Mail mail) => mail.CallNews switch
    {
        CallNews.Invited or CallNews.NominationsDue => Nominate(mail, mail.CallNews == CallNews.NominationsDue),
        CallNews.Decide or CallNews.DecideUrged => Decide(mail, mail.CallNews == CallNews.DecideUrged),
        CallNews.Granted => Granted(mail),
        CallNews.NotGranted => NotGranted(mail),
        _ => Score(mail),
    };

    private static Letter Nominate(Mail mail, bool reminds) => new()
    {
        Subject = Subjects.WithItems(mail, reminds ? "竞标申报提醒：" : "竞标申报：", Phrases.Before(mail)),
        Heading = reminds ? "竞标申报 · 提醒" : "请自主申报",
        Lead = reminds ? "以下竞标还没有收到您的申报，有意申报的请在期限前填写。" : "以下竞标现在接受申报，有意参加的请打开页面填写项目、方案和申请金额。",
        Facts = [.. Phrases.By("请在此前申报", mail.DueAt)],
        Button = "去申报",
        Note = "截止前可以修改；不申报的不必处理，截止前只再提醒一次。",
    };

    private static Letter Score(Mail mail)
    {
        var (word, heading, lead) = mail.CallNews switch
        {
            CallNews.ScoresDue => ("评审提醒：", "请评分 · 提醒", "以下竞标还没有收到您的评分，请在期限前评完。"),
            CallNews.ScoresUrged => ("评审催办：", "请评分 · 催办", "以下竞标还没有收到您的评分，请尽快评完。"),
            _ => ("请评审：", "请评分", "以下竞标的申报已经截止，请您作为评委逐项评分。"),
        };
        return new()
        {
            Subject = Subjects.WithItems(mail, word, Phrases.Before(mail)),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By("请在此前评分", mail.DueAt)],
            Button = "去评分",
            Note = "所有项目和标准都在一页上，本单位的申报已经回避。评委全部评完或者到期即排名，单个评委的分数只有督办员能看到。",
        };
    }

    private static Letter Decide(Mail mail, bool urges) => new()
    {
        Subject = Subjects.Of(mail, $"{(urges ? "待定催办" : "请决定")}：竞标 {mail.Items.Count} 项申报的支持金额"),
        Heading = urges ? "请决定支持的项目 · 催办" : "请决定支持的项目",
        Lead = "竞标的评审排名已定，请决定支持哪些项目、各支持多少。督办员也可以在页面上决定。",
        Facts = [new("申报", $"{mail.Items.Count} 项")],
        Button = "查看排名并决定",
        Note = "每项不超过申请金额，合计不超过资金总额。支持的项目随即转为督办事项，不支持的须写明理由，由系统告知申报人。",
    };

    private static Letter Granted(Mail mail) => new()
    {
        Subject = Subjects.WithItems(mail, "竞标结果，予以支持："),
        Heading = "予以支持",
        Lead = "您申报的以下项目得到支持，已转为督办事项，责任人会收到交办通知。",
        Quote = mail.Words is { } words ? new("意见", words) : null,
    };

    private static Letter NotGranted(Mail mail) => new()
    {
        Subject = Subjects.WithItems(mail, "竞标结果，未予支持："),
        Heading = "未予支持",
        Lead = "您申报的以下项目这次没有得到支持，理由如下。感谢参与。",
        Quote = mail.Words is { } words ? new("理由", words) : null,
    };
}
