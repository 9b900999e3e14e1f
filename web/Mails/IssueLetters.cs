using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>What is asked and told of a project's issues: to the heads consulted, to the tiers, and to the branch that closes them.</summary>
internal static class IssueLetters
{
    private const string NoSilence = "到期没有答复的，问题自动上报上一层级。";

    public static Letter Of(Mail mail) => (mail.Kind, mail.Link?.Purpose) switch
    {
        (MailKind.Lapse, _) => Lapse(mail),
        (MailKind.Decision, _) => Decision(mail),
        (MailKind.Escalation, null) => Gone(mail),
        (MailKind.Told, _) when mail.Words is null => Agreed(mail),
        (MailKind.Told, _) => Raised(mail),
        (_, LinkPurpose.Consult) => Consult(mail),
        (_, LinkPurpose.Rule) => Rule(mail),
        (MailKind.Urge, null) => RuleAll(mail),
        _ => Handle(mail),
    };

    private static Letter Consult(Mail mail)
    {
        var reminds = mail.Kind != MailKind.Consultation;
        var unit = string.IsNullOrEmpty(mail.AboutUnit) ? "贵单位" : mail.AboutUnit;
        return new()
        {
            Subject = Subjects.WithIssues(mail, reminds ? "会商提醒：" : "会商：", Phrases.Before(mail)),
            Heading = reminds ? "会商 · 提醒" : "请会商",
            Lead = reminds ? $"以下问题还没有收到{unit}的会商意见，请在期限前答复。" : $"以下重点项目的急难险重问题，请{unit}答复会商意见。",
            Facts = [.. Phrases.By("请在此前答复", mail.DueAt)],
            Button = "答复：同意、不同意或意见",
            Note = "不同意须写明理由，问题随即上报上一层级；只提意见的，不影响办理。" + NoSilence,
        };
    }

    private static Letter Rule(Mail mail)
    {
        var (word, heading, lead) = mail.Kind switch
        {
            MailKind.Reminder => ("待决提醒：", "待您决定 · 提醒", "以下问题还没有决定，请在期限前作出决定。"),
            MailKind.Urge => ("待决催办：", "待您决定 · 催办", "以下问题已过决定时限，上面没有更高层级，请尽快决定。"),
            _ => ("待决：", "待您决定", "以下重点项目的急难险重问题已上报到您这一层级，请作出决定。"),
        };
        return new()
        {
            Subject = Subjects.WithIssues(mail, word, mail.Kind == MailKind.Urge ? "" : Phrases.Before(mail)),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By(mail.Kind == MailKind.Urge ? "应决定时限" : "请在此前决定", mail.DueAt)],
            Quote = Why(mail),
            Button = AtTop(mail) ? "去决定：批准或退回" : "去决定：批准、退回或上报",
            Note = (AtTop(mail), mail.Kind) switch
            {
                (false, _) => "退回、上报须写明理由。到期没有决定的，问题自动上报上一层级。",
                (true, MailKind.Urge) => "退回须写明理由。决定之前，每个工作日提醒一次，并列入当月通报。",
                _ => "退回须写明理由。这里已是最高层级，到期没有决定的，每个工作日催办一次，并列入当月通报。",
            },
        };
    }

    private static Letter RuleAll(Mail mail) => new()
    {
        Subject = Subjects.WithIssues(mail, "待决催办："),
        Heading = $"{mail.Issues.Count} 件问题待您决定 · 催办",
        Lead = $"以下 {mail.Issues.Count} 件问题已过决定时限，上面没有更高层级，请逐件打开，尽快决定。",
        Note = "退回须写明理由。决定之前，每个工作日提醒一次，并列入当月通报。",
    };

    private static bool AtTop(Mail mail) => mail.Issues.Any(i => i.AtTop);

    private static Letter Gone(Mail mail) => new()
    {
        Subject = Subjects.WithIssues(mail, "已上报："),
        Heading = "问题已上报上一层级",
        Lead = $"以下问题已从您这一层级上报到{Where(mail)}，现在由其决定，供您知悉。",
        Facts = [.. Phrases.By("应决定时限", mail.DueAt)],
        Quote = Why(mail),
        Note = "决定之后，由所在支部办理。",
    };

    private static Letter Decision(Mail mail)
    {
        var verdict = mail.TierVerdict ?? TierVerdict.Approved;
        var branch = mail.BranchName ?? "上一层级";
        var (said, words, button) = verdict switch
        {
            TierVerdict.Approved => ("批准了以下问题的处理方案，请组织落实，落实后办结。", "批示", "去办结"),
            TierVerdict.Returned => ("退回了以下问题。请按要求办结、再次会商，或者上报。", "退回要求", "去办理"),
            _ => ("把以下问题上报了上一层级，供您知悉。", "上报理由", "查看问题"),
        };
        return new()
        {
            Subject = Subjects.WithIssues(mail, $"{verdict.Name()}："),
            Heading = $"{branch}已{verdict.Name()}",
            Lead = $"{branch} {mail.AboutName} {said}",
            Quote = mail.Words is { } reason ? new(words, reason) : null,
            Button = button,
        };
    }

    private static Letter Agreed(Mail mail) => new()
    {
        Subject = Subjects.WithIssues(mail, "会商已齐，待办结："),
        Heading = "会商已齐，待办结",
        Lead = "以下问题的会商单位都已答复，没有不同意见。请写明解决情况，予以办结。",
        Button = "去办结",
        Note = "会商意见没有解决问题的，也可以在页面上上报上一层级。",
    };

    private static Letter Raised(Mail mail) => new()
    {
        Subject = Subjects.WithIssues(mail, "新问题："),
        Heading = "您的项目有新问题",
        Lead = $"{(string.IsNullOrEmpty(mail.AboutName) ? "按规则" : mail.AboutName)}提出了以下急难险重问题，由您所在的支部办理。",
        Quote = Why(mail),
        Button = "查看并办理",
    };

    private static Letter Handle(Mail mail) => new()
    {
        Subject = Subjects.WithIssues(mail, "待办结催办："),
        Heading = "请尽快办结",
        Lead = "以下问题已经交由您的支部办理，至今没有办结。请办结，或者说明需要上级协调的，予以上报。",
        Button = "去办理",
        Note = "办结之前，隔几个工作日提醒一次。",
    };

    private static Letter Lapse(Mail mail)
    {
        var branch = string.IsNullOrEmpty(mail.BranchName) ? "临时党支部" : mail.BranchName;
        return new()
        {
            Subject = Subjects.WithIssues(mail, $"{Subjects.Name(branch)}自行撤销{(mail.Issues.Count > 0 ? "，所留问题：" : "")}"),
            Heading = $"{branch}自行撤销",
            Lead = mail.Issues.Count > 0
                ? $"项目已经办结，{branch}随之自行撤销。以下 {mail.Issues.Count} 件未办结的问题转由上一层级办理。"
                : $"项目已经办结，{branch}随之自行撤销，没有未办结的问题。",
        };
    }

    private static Fact? Why(Mail mail) => mail.Words is { } words ? new("缘由", words) : null;

    private static string Where(Mail mail) => mail.Issues is [var issue, ..] ? issue.BranchName : "上一层级";
}
