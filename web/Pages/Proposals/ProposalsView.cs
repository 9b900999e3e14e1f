using System.Globalization;
using Sanwen.Core.Proposals;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>Figures of some proposals, and which proposals each of them leads to.</summary>
/// <param name="Query">Of all that the row counts.</param>
public sealed record ProposalRowView(ProposalFigures Figures, ProposalQuery Query)
{
    public string Address(ProposalCount count) => $"{(Query with { Count = count }).Address}#list";
}

/// <summary>What the page of all proposals shows: the figures of a year, and the proposals behind the one that was chosen.</summary>
public sealed record ProposalsView(
    ProposalQuery Query,
    ProposalRowView Total,
    IReadOnlyList<ProposalRowView> Kinds,
    IReadOnlyList<ProposalRowView> Jurisdictions,
    IReadOnlyList<ProposalRowView> Units,
    IReadOnlyList<ProposalLine> Lines,
    IReadOnlyList<Choice> Years,
    IReadOnlyList<Choice> AllKinds,
    IReadOnlyList<Choice> AllJurisdictions,
    IReadOnlyList<Choice> AllUnits)
{
    public static ProposalsView Of(IReadOnlyList<ProposalLine> all, ProposalQuery query)
    {
        var years = all.Select(l => l.Proposal.HandedOver.Year).Distinct().OrderDescending().ToList();
        query = query with { Year = query.Year ?? (years.Count > 0 ? years[0] : null) };
        var found = all.Where(query.Fits).ToList();
        var plain = query with { Count = ProposalCount.All };
        return new(
            query,
            new(ProposalFigures.Of("", found), plain),
            Rows(found, l => l.Proposal.Kind, name => plain with { Kind = name }),
            Rows(found, l => l.Proposal.Jurisdiction, name => plain with { Jurisdiction = name }),
            Rows(found, l => l.Matter.LeadUnit, name => plain with { Unit = name }),
            [.. found.Where(l => l.Is(query.Count)).OrderBy(l => l.Proposal.Last.Answer is not null).ThenBy(l => l.Proposal.Last.Due).ThenBy(l => l.Matter.Key, StringComparer.Ordinal)],
            [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, $"{y} 年"))],
            Choices(all, l => l.Proposal.Kind),
            Choices(all, l => l.Proposal.Jurisdiction),
            Choices(all, l => l.Matter.LeadUnit));
    }

    private static IReadOnlyList<ProposalRowView> Rows(IEnumerable<ProposalLine> lines, Func<ProposalLine, string> name, Func<string, ProposalQuery> query) =>
        [.. ProposalFigures.By(lines, name).Select(f => new ProposalRowView(f, query(f.Name)))];

    private static IReadOnlyList<Choice> Choices(IEnumerable<ProposalLine> lines, Func<ProposalLine, string> name) =>
        [.. lines.Select(name).Distinct().Order(StringComparer.Ordinal).Select(n => new Choice(n, n))];
}
