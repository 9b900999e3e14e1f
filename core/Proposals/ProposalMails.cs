using Sanwen.Core.Import;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>The mails about a proposal. Each id holds the round that it is about, so that none is ever sent twice.</summary>
internal static class ProposalMails
{
    /// <summary>To who answers, with the link to do so.</summary>
    public static Mail Ask(Proposal proposal, ProposalNews news, Office office, DateTimeOffset now)
    {
        var due = ProposalTimes.DueAt(proposal.Last.Due, office);
        return (ToLead(proposal, news, office, now) with { DueAt = due })
            .WithLink(LinkPurpose.Propose, proposal.Last.Number, Later(due, now).AddDays(office.Policy.Links.DaysAfterDue));
    }

    /// <summary>Past the limit; each time with an id of its own.</summary>
    public static Mail Urge(Proposal proposal, Office office, DateTimeOffset now)
    {
        var mail = Ask(proposal, ProposalNews.Urge, office, now);
        var heads = office.HeadsOf(office.Matters[proposal.Matter].LeadUnit).Select(h => h.Email);
        return (mail with { Id = FormattableString.Invariant($"{mail.Id}/{China.DateOf(now):yyyyMMdd}") }).WithCopies(heads);
    }

    /// <summary>To who answers, for information.</summary>
    public static Mail Tell(Proposal proposal, ProposalNews news, string? words, Office office, DateTimeOffset now) =>
        ToLead(proposal, news, office, now) with { Words = words };

    public static Mail Redo(Proposal proposal, string words, Office office, DateTimeOffset now) =>
        Ask(proposal, ProposalNews.Redo, office, now) with { Words = words };

    /// <summary>A unit that assists is late; its round's number would not tell one unit from another.</summary>
    public static Mail Late(Proposal proposal, Assist assist, Office office, DateTimeOffset now)
    {
        var mail = ToLead(proposal, ProposalNews.AssistLate, office, now);
        return mail with { Id = $"{mail.Id}/{assist.Unit}", AboutUnit = assist.Unit, DueAt = ProposalTimes.DueAt(assist.Due, office) };
    }

    /// <summary>One mail a head, however many of the units are that head's.</summary>
    public static IEnumerable<Mail> ToHeads(Proposal proposal, IEnumerable<Assist> assists, ProposalNews news, Office office, DateTimeOffset now) =>
        assists.Select(a => (Assist: a, Head: office.HeadsOf(a.Unit).FirstOrDefault()?.Email)).Where(a => a.Head is not null).GroupBy(a => a.Head!)
            .Select(head =>
            {
                var due = ProposalTimes.DueAt(head.Min(a => a.Assist.Due), office);
                var mail = Of(proposal, news, head.Key, office, now) with { DueAt = due, AboutUnit = string.Join('、', head.Select(a => a.Assist.Unit)) };
                return mail.WithLink(LinkPurpose.Propose, ProposalLink.Assist, Later(due, now).AddDays(office.Policy.Links.DaysAfterDue));
            });

    /// <summary>To the proposer; none where only the name is known.</summary>
    public static IEnumerable<Mail> AskRating(Proposal proposal, ProposalNews news, Office office, DateTimeOffset now)
    {
        if (proposal is not { Email: { } email, Last: { Answer: { } answer, RateBy: { } by } }) return [];
        var end = ProposalTimes.DueAt(by, office);
        var mail = Of(proposal, news, email, office, now) with { ToName = proposal.Proposers[0], Words = answer.Words, DueAt = end };
        return [mail.WithLink(LinkPurpose.Rate, proposal.Last.Number, ProposalTimes.UnratedAt(by, office))];
    }

    private static Mail ToLead(Proposal proposal, ProposalNews news, Office office, DateTimeOffset now) =>
        Of(proposal, news, office.Matters[proposal.Matter].Responsible, office, now);

    private static Mail Of(Proposal proposal, ProposalNews news, string person, Office office, DateTimeOffset now) =>
        office.Mail(MailKind.Proposal, proposal.Id, person, now, FormattableString.Invariant($"{news.ToString().ToLowerInvariant()}-{proposal.Last.Number}")) with
        {
            Proposal = news,
            Items = [new(proposal.Matter, office.Matters[proposal.Matter].Title, Facts(proposal, office))],
        };

    private static List<MailFact> Facts(Proposal proposal, Office office)
    {
        var assists = string.Join('、', proposal.Assists.Select(a => $"{a.Unit}（{(a.Opinion is null ? "未复" : "已复")}）"));
        MailFact?[] facts =
        [
            new(proposal.Kind, $"{proposal.Jurisdiction} {proposal.Number}"),
            new("提出人", string.Join('、', proposal.Proposers)),
            new("交办", DateText.Write(proposal.HandedOver)),
            new("主办", office.Matters[proposal.Matter].LeadUnit),
            assists.Length > 0 ? new("会办", assists) : null,
            proposal.Rounds.Count > 1 ? new("办理", $"第 {proposal.Rounds.Count} 次") : null,
        ];
        return [.. facts.OfType<MailFact>()];
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
