using Sanwen.Core.Findings;
using Sanwen.Core.Offices;

namespace Sanwen.Web.Pages.Findings;

public sealed record FindingRow(Finding Finding, FindingStanding Standing);

/// <summary>Figures of a part of the findings, under a name.</summary>
/// <param name="Query">What is behind all of them.</param>
public sealed record FindingLine(string Name, FindingQuery Query, FindingFigures Figures);

/// <summary>The part of the list of findings that one page shows, and the figures of the programme, unit and round asked for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many were found on all pages.</param>
/// <param name="All">The figures without regard to words, stage and lateness.</param>
public sealed record FindingList(
    FindingQuery Query,
    IReadOnlyList<FindingRow> Rows,
    int Page,
    int Total,
    FindingLine All,
    IReadOnlyList<FindingLine> Programmes,
    IReadOnlyList<FindingLine> Units)
{
    public const int Size = 50;

    /// <param name="rounds">The keys of the inspection rounds that there are.</param>
    public static FindingList Of(IEnumerable<Finding> findings, IReadOnlySet<string> rounds, Office office, FindingQuery query, DateTimeOffset now)
    {
        var all = findings.Select(f => new FindingRow(f, FindingStanding.Of(f, office, now))).ToList();
        var part = all.FindAll(r => IsOf(r.Finding, rounds, query));
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = part.FindAll(r => Fits(r, query) && Array.TrueForAll(words, w => Text(r.Finding).Contains(w, StringComparison.OrdinalIgnoreCase)));
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        var plain = query with { Text = "", Stage = null, Overdue = false, Supervised = false, Page = 1 };
        return new(
            query,
            [.. Sorted(found).Skip((page - 1) * Size).Take(Size)],
            page,
            found.Count,
            Line("合计", plain, part),
            Lines(part, r => r.Finding.Programme, name => plain with { Programme = name }),
            Lines(part.FindAll(r => r.Finding.Unit.Length > 0), r => r.Finding.Unit, name => plain with { Unit = name }));
    }

    private static IReadOnlyList<FindingLine> Lines(IEnumerable<FindingRow> rows, Func<FindingRow, string> by, Func<string, FindingQuery> query) =>
        [.. rows.GroupBy(by).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(g.Key, query(g.Key), [.. g]))];

    private static FindingLine Line(string name, FindingQuery query, IReadOnlyList<FindingRow> rows) =>
        new(name, query, FindingFigures.Of([.. rows.Select(r => (r.Finding, r.Standing))]));

    private static bool IsOf(Finding finding, IReadOnlySet<string> rounds, FindingQuery query) =>
        (query.Programme.Length == 0 || finding.Programme == query.Programme)
        && (query.Unit.Length == 0 || finding.Unit == query.Unit)
        && (query.Round.Length == 0 || finding.Round == query.Round)
        && (!query.Inspected || rounds.Contains(finding.Round));

    private static bool Fits(FindingRow row, FindingQuery query) =>
        (query.Stage is not { } stage || stage.Has(row.Standing.State))
        && (!query.Overdue || row.Standing.Overdue)
        && (!query.Supervised || row.Finding.Matter is not null);

    private static string Text(Finding finding) => $"{finding.Key}\n{finding.What}\n{finding.Place}\n{finding.Site}";

    /// <summary>What is open first, the longest due before; then what was closed last.</summary>
    private static IEnumerable<FindingRow> Sorted(IEnumerable<FindingRow> rows) => rows
        .OrderBy(r => r.Standing.State.IsOver())
        .ThenBy(r => r.Standing.DueAt ?? DateTimeOffset.MaxValue)
        .ThenByDescending(r => r.Standing.Since)
        .ThenBy(r => r.Finding.Key, StringComparer.Ordinal);
}
