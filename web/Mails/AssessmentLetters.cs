using Sanwen.Core.Mails;
using Sanwen.Core.Ratings;

namespace Sanwen.Web.Mails;

/// <summary>What is asked and told of assessments: to who fills them in, to who scores them, and to who was rated.</summary>
internal static class AssessmentLetters
{
    public static Letter Of(Mail mail) => mail.AssessmentTask switch
    {
        AssessmentTask.Outcome => Outcome(mail),
        AssessmentTask.Score or AssessmentTask.RemindScore or AssessmentTask.UrgeScore => Score(mail),
        _ => Fill(mail),
    };

    private static Letter Fill(Mail mail)
    {
        var (word, heading, lead) = mail.AssessmentTask switch
        {
            AssessmentTask.RemindFill => ("填报提醒：", "请填报考核表 · 提醒", "以下考核表还没有填报，请在期限前填好。"),
            AssessmentTask.UrgeFill => ("填报催办：", "请填报考核表 · 催办", "以下考核表已过填报期限，仍没有填报。开始评分之前还可以补填，请尽快。"),
            _ => ("考核填报：", "请填报考核表", "以下考核已经开始，请填报：每项写一句做了什么，附件和自评分选填。"),
        };
        var late = mail.AssessmentTask == AssessmentTask.UrgeFill;
        return new()
        {
            Subject = Subjects.WithItems(mail, word, late ? "" : Phrases.Before(mail)),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By(late ? "应填报时限" : "请在此前填报", mail.DueAt)],
            Button = "去填报",
            Note = "截止前可以多次提交，以最后一次为准。指标类的项由系统计算，不用填。",
        };
    }

    private static Letter Score(Mail mail)
    {
        var (word, heading, lead) = mail.AssessmentTask switch
        {
            AssessmentTask.RemindScore => ("评分提醒：", "请评分 · 提醒", "以下考核还有由您评分的项没有评完，请在期限前评完。"),
            AssessmentTask.UrgeScore => ("评分催办：", "请评分 · 催办", "以下考核已过评分期限，还有由您评分的项没有评完，请尽快。"),
            _ => ("考核评分：", "请评分", "以下考核的填报已经结束，请给由您评分的项评分。"),
        };
        var late = mail.AssessmentTask == AssessmentTask.UrgeScore;
        return new()
        {
            Subject = Subjects.WithItems(mail, word, late ? "" : Phrases.Before(mail)),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By(late ? "应评分时限" : "请在此前评完", mail.DueAt)],
            Button = "去评分",
            Note = "一个链接可以评完全部考核对象，可以分几次评。",
        };
    }

    private static Letter Outcome(Mail mail) => new()
    {
        Subject = Subjects.WithItems(mail, "考核评定："),
        Heading = "考核结果",
        Lead = "以下考核已经评定，打开链接可以看到各项得分和依据。",
        Button = "查看得分",
    };
}
