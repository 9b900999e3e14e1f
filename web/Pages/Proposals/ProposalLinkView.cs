using Sanwen.Core.Links;
using Sanwen.Core.Proposals;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>A proposal as the page of a mailed link shows it: what is asked of whom, and how that ended.</summary>
/// <param name="Number">The round that the link is about; 0 for a unit's opinion.</param>
/// <param name="Person">The address of who got the link.</param>
public sealed record ProposalLinkView(LinkPurpose Purpose, string Token, int Number, string Person, ProposalView View)
{
    public string Address => Addresses.Link(Purpose, Token);

    /// <summary>The round that is answered or rated; the first where an opinion is asked.</summary>
    public ProposalRound Round => View.Proposal.Rounds[Math.Max(Number, 1) - 1];

    /// <summary>What is asked of the visitor here; null where it was done, or is another's.</summary>
    public ProposalDeed? Deed => Purpose switch
    {
        LinkPurpose.Rate => Round is { Answer: not null, Rating: null } && Person == View.Proposal.Email ? ProposalDeed.Rate : null,
        _ when Number == ProposalLink.Assist => View.Assists.Count > 0 ? ProposalDeed.Assist : null,
        _ => Round.Answer is null && View.MayAnswer ? ProposalDeed.Answer : null,
    };

    /// <summary>How what the link asked for ended, or whose it is.</summary>
    public string Ended => Purpose switch
    {
        LinkPurpose.Rate => Round.Rating is { } rating ? ProposalWords.Of(rating, View.Office) : "现在不能评价。",
        _ when Number == ProposalLink.Assist => string.Concat(View.Proposal.Assists.Where(Own).Select(a => ProposalWords.Of(a, View.Office))) is { Length: > 0 } said
            ? said
            : Round.Answer is null ? "会办意见由会办单位负责人或其代理人提出，这里只供查看。" : "主办单位已经答复，不再需要会办意见。",
        _ => Round.Answer is { } answer ? ProposalWords.Of(answer, View.Office) : $"现在由 {View.NameOf(View.Matter.Responsible)} 答复，这里只供查看。",
    };

    /// <summary>What the link was sent for.</summary>
    public string Asks => Purpose switch
    {
        LinkPurpose.Rate => $"请您评价{View.Matter.LeadUnit}的答复{(Round.RateBy is { } by ? $"，{When.FullDay(by)}前" : "")}。",
        _ when Number == ProposalLink.Assist => $"请提出会办意见，供{View.Matter.LeadUnit}答复时采用。",
        _ => ProposalTexts.Now(View),
    };

    private bool Own(Assist assist) => assist.Opinion?.By == Person || assist.Unit == View.Office.UnitOf(Person);
}
