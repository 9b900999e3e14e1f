using Sanwen.Core.Branches;
using Sanwen.Core.Matters;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Web.Pages.Dashboard;

namespace Sanwen.Web.Pages.Projects;

/// <summary>The part of the list of projects that one page shows, with what those found come to.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Lights">How many were found at each light, whichever light is asked for.</param>
/// <param name="Branches">By which the list may be narrowed: those over others or over several projects, and the one chosen.</param>
public sealed record ProjectList(
    ProjectQuery Query,
    IReadOnlyList<ProjectRow> Rows,
    int Page,
    int Total,
    IReadOnlyDictionary<Light, int> Lights,
    IReadOnlyList<ProjectTotal> Totals,
    IReadOnlyList<Choice> Branches)
{
    public const int Size = 50;

    public static ProjectList Of(IReadOnlyList<ProjectRow> rows, Office office, ProjectQuery query, DateOnly day)
    {
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var all = rows.Where(r => Fits(r, query, office) && Array.TrueForAll(words, w => Text(r).Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        var found = query.Light is { } light ? all.FindAll(r => r.Standing.Standing.Light == light) : all;
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (found.Count + Size - 1) / Size));
        return new(
            query,
            [.. found.Skip((page - 1) * Size).Take(Size)],
            page,
            found.Count,
            all.CountBy(r => r.Standing.Standing.Light).ToDictionary(),
            ProjectTotal.Of(found.Select(r => r.Project), day, office.Policy.Lights),
            Choices(rows, query.Branch, office));
    }

    private static string Text(ProjectRow row) => $"{row.Project.Key}\n{row.Project.Name}\n{row.Project.Developer}";

    private static bool Fits(ProjectRow row, ProjectQuery query, Office office) =>
        (!query.Issues || row.Issues > 0)
        && (!query.Behind || row.Standing.IsBehind)
        && (query.Money.Length == 0 || query.Money == row.Project.Money)
        && (query.Branch.Length == 0 || (row.Branch is { } branch && office.Above(branch).Prepend(branch).Any(b => b.Key == query.Branch)));

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<ProjectRow> rows, string chosen, Office office)
    {
        var several = rows.Where(r => r.Branch is not null).CountBy(r => r.Branch!.Key).Where(b => b.Value > 1).Select(b => b.Key);
        var keys = office.Branches.Values.Select(b => b.Parent).OfType<string>().Concat(several).Append(chosen).ToHashSet();
        return
        [
            .. keys.Where(office.Branches.ContainsKey).Select(k => office.Branches[k])
                .OrderByDescending(b => b.Tier).ThenBy(b => b.Key, StringComparer.Ordinal)
                .Select(b => new Choice(b.Key, $"{b.Name}（{b.Tier.Name()}）")),
        ];
    }
}
