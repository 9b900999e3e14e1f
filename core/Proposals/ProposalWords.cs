using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>How things stand, for who comes later (zh-CN).</summary>
public static class ProposalWords
{
    public static string Of(ProposalAnswer answer, Office office) =>
        $"{NameOf(answer.By, answer.For, office)}已于 {China.Stamp(answer.At)} 答复（{answer.Category} 类）。";

    public static string Of(ProposalRating rating, Office office)
    {
        var level = office.Policy.Proposals.Rating(rating.Mark);
        return $"已于 {DateText.Write(rating.On)} 评价：{rating.Mark}（{level?.Word}）。";
    }

    public static string Of(Assist assist, Office office) => assist.Opinion is { } opinion
        ? $"{NameOf(opinion.By, opinion.For, office)}已于 {China.Stamp(opinion.At)} 提出{assist.Unit}的会办意见。"
        : "";

    /// <summary>Why somebody gives no opinion: it was given, or the unit is another's.</summary>
    internal static ProposalOutcome NoAssist(Proposal proposal, string by, Office office)
    {
        var given = proposal.Assists.FirstOrDefault(a => a.Opinion is not null && (a.Opinion.By == by || a.Unit == office.UnitOf(by)));
        return given is null
            ? new ProposalOutcome.Refused("只有会办单位的负责人或其代理人可以提出会办意见。")
            : new ProposalOutcome.Ended(Of(given, office));
    }

    private static string NameOf(string by, string? away, Office office) =>
        office.NameOf(by) + (away is null ? "" : $"（代{office.NameOf(away)}）");
}
