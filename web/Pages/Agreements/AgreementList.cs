using Sanwen.Core.Agreements;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Agreements;

/// <summary>The part of the list of agreements that one page shows, and the figures about all of them.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many were found on all pages.</param>
public sealed record AgreementList(
    AgreementQuery Query,
    IReadOnlyList<Agreement> Rows,
    int Page,
    int Total,
    IReadOnlyDictionary<AgreementGroup, int> Counts,
    (int Activities, int People) ThisYear,
    IReadOnlyList<Choice> Units)
{
    public const int Size = 50;

    public static AgreementList Of(IEnumerable<Agreement> agreements, Office office, DateOnly today, AgreementQuery query)
    {
        var (all, policy) = (agreements.ToList(), office.Policy.Agreements);
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = all.FindAll(a => Fits(a, query, today, policy)
            && Array.TrueForAll(words, w => Text(a, office).Contains(w, StringComparison.OrdinalIgnoreCase)));
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        return new(
            query,
            [.. found.OrderBy(a => a.Ending is not null).ThenBy(a => a.To).ThenBy(a => a.Key, StringComparer.Ordinal).Skip((page - 1) * Size).Take(Size)],
            page,
            found.Count,
            Enum.GetValues<AgreementGroup>().ToDictionary(g => g, g => all.Count(a => g.Has(a, today, policy))),
            all.InYearOf(today),
            [.. all.Select(a => a.Unit).Distinct().Order(StringComparer.Ordinal).Select(u => new Choice(u, u))]);
    }

    private static string Text(Agreement a, Office office) => $"{a.Key}\n{a.Unit}\n{a.Counterpart}\n{office.NameOf(a.Responsible)}";

    private static bool Fits(Agreement agreement, AgreementQuery query, DateOnly today, AgreementPolicy policy) =>
        (query.Group?.Has(agreement, today, policy) ?? true)
        && (query.Level is null || agreement.Level == query.Level)
        && (query.Unit.Length == 0 || agreement.Unit == query.Unit);
}
