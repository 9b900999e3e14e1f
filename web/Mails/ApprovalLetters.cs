using Sanwen.Core.Approvals;
using Sanwen.Core.Mails;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Mails;

/// <summary>What is applied for, to who decides it; and how it ended, to who applied.</summary>
internal static class ApprovalLetters
{
    private const string OneDecides = "有多人可以审批时，以最先作出的决定为准。";

    public static Letter Ask(Mail mail) => mail.Approval switch
    {
        ApprovalKind.Extension => Of(mail, "延期", "申请延长以下事项的完成时限，请审批。", "去审批：同意或退回", OneDecides) with
        {
            Facts = [.. Dues(mail)],
        },
        ApprovalKind.CloseOut => Of(mail, "销号", "申请将以下事项销号，请核验办理结果后决定。", "去核验：同意或退回", "销号由他人核验，申请人不能自己决定。" + OneDecides) with
        {
            Facts = [.. mail.Matters.Select(m => m.Standard).OfType<string>().Select(s => new Fact("完成标准", s))],
        },
        _ => Of(mail, "移交", "请您接手以下事项。", "去决定：接收或退回", "首问负责：在您接收之前，仍由移交人负责。"),
    };

    public static Letter Decided(Mail mail)
    {
        var (word, lead) = Outcome(mail);
        return new()
        {
            Subject = Subjects.WithMatters(mail, $"{word}："),
            Heading = word,
            Lead = lead,
            Quote = mail.Words is { } words ? new(mail.Verdict == Verdict.Returned ? "退回理由" : "审批意见", words) : null,
            Facts = mail is { Approval: ApprovalKind.Extension, Verdict: Verdict.Approved, NewDue: { } due }
                ? [new("新的完成时限", When.FullDay(due))]
                : [],
            Button = mail.Link is null ? null : "查看详情",
        };
    }

    private static Letter Of(Mail mail, string word, string lead, string button, string note) => new()
    {
        Subject = Subjects.WithMatters(mail, $"待批：{word} "),
        Heading = $"待批 · {word}",
        Lead = $"{Phrases.Who(mail)}{lead}",
        Quote = mail.Words is { } words ? new("申请理由", words) : null,
        Button = button,
        Note = note + (mail.Link is { } link ? $"请在 {When.WeekdayMoment(link.Expires)} 前决定，过期自动失效。" : ""),
    };

    private static IEnumerable<Fact> Dues(Mail mail)
    {
        if (mail.Matters is [var matter]) yield return new("现在的时限", When.FullDay(matter.Due));
        if (mail.NewDue is { } due) yield return new("申请延至", When.FullDay(due));
    }

    private static (string Word, string Lead) Outcome(Mail mail)
    {
        var by = string.IsNullOrEmpty(mail.AboutName) ? "审批人" : mail.AboutName;
        return (mail.Approval, mail.Verdict) switch
        {
            (ApprovalKind.Naming, Verdict.Approved) => ("决定通报点名", $"经{by}审定，以下事项逾期未答，将在通报中点名。"),
            (ApprovalKind.Naming, Verdict.Returned) => ("暂不点名", $"经{by}审定，以下事项本次暂不在通报中点名，请尽快答复。"),
            (ApprovalKind.Naming, Verdict.Withdrawn) => ("点名已撤回", "以下事项已经答复，不再报批点名。"),
            (ApprovalKind.Naming, _) => ("点名未审定", "以下事项在通报发出前没有审定，本次不点名。"),
            (ApprovalKind.HandOver, Verdict.Approved) => ("移交已接收", $"{by}已接收以下事项，此后由其负责。"),
            (ApprovalKind.HandOver, Verdict.Returned) => ("移交被退回", $"{by}没有接收以下事项，仍由您负责。"),
            (ApprovalKind.HandOver, Verdict.Withdrawn) => ("移交已撤回", "移交申请已撤回，以下事项仍由您负责。"),
            (ApprovalKind.HandOver, _) => ("移交逾期失效", "移交申请逾期无人决定，已经失效，以下事项仍由您负责。需要时请重新申请。"),
            (ApprovalKind.CloseOut, Verdict.Approved) => ("销号已同意", $"{by}已核验并同意以下事项销号，此后不再问询。"),
            (ApprovalKind.Extension, Verdict.Approved) => ("延期已同意", $"{by}已同意以下事项延期。"),
            var (kind, verdict) => Refused(ApprovalRules.Name(kind ?? ApprovalKind.Extension), verdict, by),
        };
    }

    private static (string Word, string Lead) Refused(string kind, Verdict? verdict, string by) => verdict switch
    {
        Verdict.Returned => ($"{kind}被退回", $"{by}退回了以下事项的{kind}申请，事项继续办理。"),
        Verdict.Withdrawn => ($"{kind}已撤回", $"以下事项的{kind}申请已撤回，事项继续办理。"),
        _ => ($"{kind}逾期失效", $"以下事项的{kind}申请逾期无人决定，已经失效。需要时请重新申请。"),
    };
}
