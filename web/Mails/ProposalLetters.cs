using Sanwen.Core.Mails;
using Sanwen.Core.Proposals;

namespace Sanwen.Web.Mails;

/// <summary>What is asked and told of deputies' proposals: to who answers, to the units that assist, and to the proposer.</summary>
internal static class ProposalLetters
{
    private const string Rating = "请打开页面选择等次，不需要账号；评价后不能更改。";

    public static Letter Of(Mail mail) => mail.Proposal switch
    {
        ProposalNews.Assist => Assist(mail, "会办：", "请会办", $"以下建议提案由{Lead(mail)}主办，请{Unit(mail)}提出会办意见。"),
        ProposalNews.AssistReminder => Assist(mail, "会办提醒：", "会办 · 提醒", $"以下建议提案还没有收到{Unit(mail)}的会办意见，请在期限前提出。"),
        ProposalNews.Rate => Rate(mail, "请评价答复：", "请评价答复", "您提出的以下建议提案已经答复，请您评价。"),
        ProposalNews.RateReminder => Rate(mail, "评价提醒：", "请评价答复 · 提醒", "您提出的以下建议提案已经答复，还没有收到您的评价。"),
        ProposalNews.AssistLate or ProposalNews.Assisted or ProposalNews.Rated or ProposalNews.Unrated => Tell(mail),
        _ => Answer(mail),
    };

    private static Letter Answer(Mail mail)
    {
        var (word, heading, lead) = mail.Proposal switch
        {
            ProposalNews.Reminder => ("答复提醒：", "建议提案 · 提醒", "以下建议提案临近答复时限，请抓紧办理答复。"),
            ProposalNews.Urge => ("答复催办：", "建议提案 · 催办", "以下建议提案已过答复时限，至今没有答复，请尽快答复。"),
            ProposalNews.Extended => ("延长答复时限：", "答复时限已延长", "以下建议提案情况复杂，答复时限已经延长。"),
            ProposalNews.Redo => ("重新办理：", "提出人不满意，请重新办理", "以下建议提案的提出人对答复作了如下评价，请重新研究，并在新的时限前再次答复。"),
            _ => ("建议提案交办：", "建议提案交办", "以下建议提案由您主办，请在时限前办理并答复提出人。"),
        };
        var urges = mail.Proposal == ProposalNews.Urge;
        return new()
        {
            Subject = Subjects.WithItems(mail, word, urges ? "" : Phrases.Before(mail)),
            Heading = heading,
            Lead = lead,
            Facts = [.. Phrases.By(urges ? "应答复时限" : "请在此前答复", mail.DueAt)],
            Quote = mail.Words is { } words ? new(mail.Proposal == ProposalNews.Redo ? "提出人的评价" : "理由", words) : null,
            Button = "去答复",
            Note = urges ? "答复之前，隔几个工作日催办一次，抄送单位负责人。" : "答复后由提出人评价；不满意的重新办理。",
        };
    }

    private static Letter Assist(Mail mail, string word, string heading, string lead) => new()
    {
        Subject = Subjects.WithItems(mail, word, Phrases.Before(mail)),
        Heading = heading,
        Lead = lead,
        Facts = [.. Phrases.By("请在此前提出", mail.DueAt)],
        Button = "提出会办意见",
        Note = "到期没有意见的，告知主办单位。",
    };

    private static Letter Rate(Mail mail, string word, string heading, string lead) => new()
    {
        Subject = Subjects.WithItems(mail, word, Phrases.Before(mail)),
        Heading = heading,
        Lead = lead,
        Facts = [.. Phrases.By("请在此前评价", mail.DueAt)],
        Quote = mail.Words is { } words ? new("答复", words) : null,
        Button = "查看答复并评价",
        Note = Rating,
    };

    private static Letter Tell(Mail mail)
    {
        var (word, lead, quote) = mail.Proposal switch
        {
            ProposalNews.AssistLate => ("会办逾期：", $"以下建议提案的会办单位{Unit(mail)}到期没有提出会办意见，请与其联系，并按时答复。", ""),
            ProposalNews.Assisted => ("会办意见已齐：", "以下建议提案的会办单位都已提出意见，请综合各方意见答复。", "会办意见"),
            ProposalNews.Rated => ("提出人已评价：", "以下建议提案的提出人对答复作了评价，不需要重新办理。评价满意的，事项已经销号；其他的请照常申请销号。", "评价"),
            _ => ("未评价：", "以下建议提案的提出人到期没有评价，记为未评价。事项请照常申请销号；以后收到书面评价的，由督办员登记。", ""),
        };
        return new()
        {
            Subject = Subjects.WithItems(mail, word),
            Heading = word.TrimEnd('：'),
            Lead = lead,
            Facts = [.. Phrases.By("会办时限", mail.DueAt)],
            Quote = mail.Words is { } words ? new(quote, words) : null,
        };
    }

    private static string Unit(Mail mail) => string.IsNullOrEmpty(mail.AboutUnit) ? "贵单位" : mail.AboutUnit;

    private static string Lead(Mail mail) => mail.Items.SelectMany(i => i.Facts).FirstOrDefault(f => f.Label == "主办")?.Value ?? "主办单位";
}
