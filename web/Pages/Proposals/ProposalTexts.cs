using Sanwen.Core.Proposals;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>What pages say about proposals, in words.</summary>
public static class ProposalTexts
{
    /// <summary>How a figure is called.</summary>
    public static string Name(this ProposalCount count) => count switch
    {
        ProposalCount.All => "全部",
        ProposalCount.Due => "应办复",
        ProposalCount.Answered => "已办复",
        ProposalCount.InTime => "按时办复",
        ProposalCount.Late => "逾期未复",
        ProposalCount.Rated => "已评价",
        ProposalCount.Satisfied => "满意",
        ProposalCount.Unsatisfied => "不计满意",
        ProposalCount.Awaited => "待评价",
        ProposalCount.Unrated => "未评价",
        ProposalCount.Redone => "重新办理",
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, null),
    };

    /// <summary>Where the proposal is now, and for what it waits.</summary>
    public static string Now(ProposalView view)
    {
        var round = view.Proposal.Last;
        var again = round.Number > 1 ? $"第 {round.Number} 次办理，" : "";
        return view.Proposal.State() switch
        {
            ProposalState.Answering when view.Proposal.IsOverdue(view.Today) => $"{again}应于 {When.FullDay(round.Due)}前答复，已逾期 {view.Today.DayNumber - round.Due.DayNumber} 天。",
            ProposalState.Answering => $"{again}请于 {When.FullDay(round.Due)}前答复。",
            ProposalState.Rating => $"{When.FullDay(round.Answer!.On)}已答复，等候 {view.Proposal.Proposers[0]} 评价{(round.RateBy is { } by ? $"，{When.FullDay(by)}止" : "")}。",
            ProposalState.Unrated => $"{When.FullDay(round.Answer!.On)}已答复，没有收到评价，记为未评价。",
            _ => $"{When.FullDay(round.Rating!.On)}评价：{view.Rating(round.Rating)}。",
        };
    }

    /// <summary>What somebody has just done.</summary>
    public static string Done(ProposalDeed deed) => deed switch
    {
        ProposalDeed.Answer => "已记录答复，请提出人评价。",
        ProposalDeed.Assist => "已记录会办意见。",
        ProposalDeed.Rate => "已记录您的评价，谢谢。",
        ProposalDeed.Record => "已登记评价。",
        _ => "已延长答复时限，已告知责任人。",
    };
}
