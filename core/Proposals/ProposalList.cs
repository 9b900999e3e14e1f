using Sanwen.Core.Import;
using Sanwen.Core.Time;

namespace Sanwen.Core.Proposals;

/// <summary>建议提案表: beside the matters that the proposals are, in the same import or an earlier one.</summary>
internal sealed class ProposalList() : RecordKind<Proposal>(new("建议提案", ProposalColumns.All, ProposalColumns.Required), "件", "proposals.csv")
{
    public override IReadOnlyList<Field<Proposal>> Fields { get; } =
    [
        new(ProposalColumns.Kind, (p, _) => p.Kind),
        new(ProposalColumns.Jurisdiction, (p, _) => p.Jurisdiction),
        new(ProposalColumns.Number, (p, _) => p.Number),
        new(ProposalColumns.Proposers, (p, _) => string.Join('、', p.Proposers)),
        new(ProposalColumns.Email, (p, _) => p.Email ?? ""),
        new(ProposalColumns.HandedOver, (p, _) => DateText.Write(p.HandedOver)),
        new(ProposalColumns.Complicated, (p, _) => p.Complicated ? ProposalRow.Yes : ""),
        new(ProposalColumns.Assists, (p, _) => string.Join('、', p.Assists.Select(a => a.Unit))),
        new(ImportColumns.Due, (p, _) => DateText.Write(p.Last.Due)),
    ];

    public override string KeyOf(Proposal record) => record.Matter;

    public override string TitleOf(Proposal record) => $"{record.Kind} {record.Number} {string.Join('、', record.Proposers)}";

    /// <summary>Wakes it, so that units that newly assist are asked and times that were moved hold.</summary>
    public override Proposal Put(Proposal from, Proposal onto) => onto with
    {
        Kind = from.Kind,
        Jurisdiction = from.Jurisdiction,
        Number = from.Number,
        Proposers = from.Proposers,
        Email = from.Email,
        HandedOver = from.HandedOver,
        Complicated = from.Complicated,
        Assists = [.. from.Assists.Select(a => onto.Assists.FirstOrDefault(o => o.Unit == a.Unit) is { } standing ? standing with { Due = a.Due } : a)],
        Rounds = onto is { Rounds.Count: 1, Last.Answer: null } ? [onto.Last with { From = from.HandedOver, Due = from.Last.Due }] : onto.Rounds,
        WakeAt = China.StartOf(from.HandedOver),
    };

    protected override IEnumerable<Proposal> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Proposal> before, RecordScope scope)
    {
        var firsts = new Firsts(ProposalColumns.Key);
        foreach (var row in rows)
        {
            var key = SharedCells.KeyOf(row);
            var proposal = new ProposalRow(row, scope).Read(key, key is null ? null : before.GetValueOrDefault(Proposal.IdOf(key)));
            if (key is not null && firsts.Claim(key, row) && proposal is not null && !row.Failed) yield return proposal;
        }
    }
}
