using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Proposals;

namespace Sanwen.Web.Pages.Proposals;

/// <summary>Which proposals are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record ProposalQuery
{
    /// <summary>The year they were handed over; null for the last in which any was.</summary>
    public int? Year { get; init; }

    public string Kind { get; init; } = "";

    public string Jurisdiction { get; init; } = "";

    /// <summary>The leading unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Those that a figure counts.</summary>
    public ProposalCount Count { get; init; }

    public string Address => QueryWords.Address("/proposals", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("year", Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("kind", Kind),
        ("place", Jurisdiction),
        ("unit", Unit),
        ("count", Count == ProposalCount.All ? "" : QueryWords.Word(Count)),
    ];

    public static ProposalQuery Read(IQueryCollection query) => new()
    {
        Year = int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Kind = query.Text("kind"),
        Jurisdiction = query.Text("place"),
        Unit = query.Text("unit"),
        Count = query.Pick<ProposalCount>("count") ?? ProposalCount.All,
    };

    /// <summary>Whether a proposal is of what is asked for, but for the figure.</summary>
    public bool Fits(ProposalLine line) =>
        (Year is null || line.Proposal.HandedOver.Year == Year)
        && (Kind.Length == 0 || line.Proposal.Kind == Kind)
        && (Jurisdiction.Length == 0 || line.Proposal.Jurisdiction == Jurisdiction)
        && (Unit.Length == 0 || line.Matter.LeadUnit == Unit);
}
