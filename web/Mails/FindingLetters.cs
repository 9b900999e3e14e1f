using Sanwen.Core.Findings;
using Sanwen.Core.Mails;

namespace Sanwen.Web.Mails;

/// <summary>What is asked and told of findings: to the officers, to who puts them right, to the leader, and to who found them.</summary>
internal static class FindingLetters
{
    private const string NotOurs = "不属于本单位的，请在期限内从页面提出异议；不能整改的，也请在页面上说明。";

    public static Letter Of(Mail mail) => mail.Finding switch
    {
        FindingNews.Reported => ToOffice(mail, "新问题待核实：", "有新问题待核实", "现场报来以下问题，请核实后分派给责任单位，或者注明不属实。", "去核实"),
        FindingNews.Objected => ToOffice(mail, "异议待定：", "责任单位提出异议", $"{mail.AboutUnit}认为以下问题不属于本单位，请改派，或者说明不采纳的理由。", "去决定"),
        FindingNews.Rectified => ToOffice(mail, "整改待复核：", "整改完成，待复核", $"{mail.AboutUnit}已报整改完成，请对照整改前后的照片复核：通过的予以销号，不到位的退回。", "去复核"),
        FindingNews.OfficeUrge => ToOffice(mail, "问题办理催办：", "这一步该办了", "以下问题停在督查室这一步，已过时限，请尽快办理。", "去办理"),
        FindingNews.Dispatched => ToUnit(mail, "问题整改：", "请整改", "以下问题分派给您单位整改。整改完成后，请从下面的按钮附上照片报告。", NotOurs),
        FindingNews.Reminder => ToUnit(mail, "整改提醒：", "整改即将到期", "以下问题即将到整改时限，还没有收到整改完成的报告。", "逾期的，抄送单位负责人，并报告分管领导。"),
        FindingNews.Urge => ToUnit(mail, "整改催办：", "整改已逾期", "以下问题已过整改时限，请尽快整改并报告。本件抄送单位负责人。", "仍不整改的，报告分管领导。"),
        FindingNews.Kept => ToUnit(mail, "异议不采纳，请整改：", "仍请整改", "您单位的异议没有采纳，以下问题仍由您单位整改，时限从今天重新计算。", ""),
        FindingNews.Returned => ToUnit(mail, "整改退回：", "整改退回", "以下问题复核没有通过，请在新的时限前重新整改。", ""),
        FindingNews.Notice => Notice(mail),
        FindingNews.Reassigned => Told(mail, "已改派：", "问题已改派", $"您单位的异议已经采纳，以下问题改由{mail.AboutUnit}整改，不用再办。"),
        FindingNews.Closed => Told(mail, "已销号：", "问题已销号", "以下问题复核通过，已经销号。谢谢！"),
        FindingNews.Dismissed => Told(mail, "不属实：", "问题核实为不属实", "您报来的以下问题经核实不属实，没有分派。"),
        FindingNews.Invited => Invited(mail),
        _ => throw new ArgumentOutOfRangeException(nameof(mail), mail.Finding, null),
    };

    private static Letter ToOffice(Mail mail, string word, string heading, string lead, string button) => new()
    {
        Subject = Subjects.WithItems(mail, word, Before(mail)),
        Heading = heading,
        Lead = lead,
        Facts = [.. Phrases.By("办理时限", mail.DueAt)],
        Quote = Words(mail, mail.Finding == FindingNews.Objected ? "异议理由" : "整改情况"),
        Button = Open(mail, button),
        Note = "几位督办员都会收到，谁先办都可以；办过之后，链接只供查看。",
    };

    private static Letter ToUnit(Mail mail, string word, string heading, string lead, string note) => new()
    {
        Subject = Subjects.WithItems(mail, word, Before(mail)),
        Heading = heading,
        Lead = lead,
        Facts = [.. Phrases.By("整改时限", mail.DueAt)],
        Quote = Words(mail, mail.Finding == FindingNews.Kept ? "不采纳的理由" : "退回的理由"),
        Button = Open(mail, "报告整改情况"),
        Note = note,
    };

    private static Letter Notice(Mail mail) => new()
    {
        Subject = Subjects.WithItems(mail, $"逾期未整改，{Subjects.Name(mail.AboutUnit)}："),
        Heading = "问题逾期未整改",
        Lead = $"以下问题由 {Phrases.Who(mail)} 整改，已过时限，催办后仍未报告整改完成，供您督促。",
        Facts = [.. Phrases.By("整改时限", mail.DueAt)],
        Button = Open(mail, "查看问题和办理经过"),
        Note = "整改完成之前，继续按规则催办责任单位。",
    };

    private static Letter Told(Mail mail, string word, string heading, string lead) => new()
    {
        Subject = Subjects.WithItems(mail, word),
        Heading = heading,
        Lead = lead,
        Quote = Words(mail, "说明"),
        Button = Open(mail, "查看问题"),
    };

    private static Letter Invited(Mail mail) => new()
    {
        Subject = Subjects.Of(mail, "问题上报链接"),
        Heading = "在手机上报问题",
        Lead = "点击下面的按钮，就可以填报现场发现的问题，拍照上传，并查看您报过的问题办到了哪一步。可以收藏这个页面，随时使用。",
        Button = "上报问题",
        Note = "这个链接是您个人的，以您的名义上报，请勿转发。",
    };

    /// <summary>Until when, unless that has passed.</summary>
    private static string Before(Mail mail) => mail.DueAt > mail.At ? Phrases.Before(mail) : "";

    /// <summary>None where each finding has a link of its own, or there is nothing to open.</summary>
    private static string? Open(Mail mail, string words) => mail.Link is null ? null : words;

    private static Fact? Words(Mail mail, string label) => mail.Words is { } words ? new(label, words) : null;
}
