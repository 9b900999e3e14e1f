using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Sanwen.Core.Branches;
using Sanwen.Core.Issues;

namespace Sanwen.Web.Pages.Issues;

/// <summary>Which issues are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record IssueQuery
{
    /// <summary>Words that must all occur in 问题编号, title or the project's name.</summary>
    public string Text { get; init; } = "";

    /// <summary>Null for all that are open.</summary>
    public IssueState? State { get; init; }

    /// <summary>Of the branch that it has come to.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The key of the branch that it has come to.</summary>
    public string Branch { get; init; } = "";

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Text.Length > 0 || State is not null || Tier is not null || Branch.Length > 0;

    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (name, value) in Parameters.Where(p => p.Value.Length > 0)) query.Add(name, value);
            return $"/issues{query}";
        }
    }

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("state", Word(State)),
        ("tier", Word(Tier)),
        ("branch", Branch),
        ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    ];

    public static IssueQuery Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim(),
        State = Pick<IssueState>(query["state"].ToString()),
        Tier = Pick<Tier>(query["tier"].ToString()),
        Branch = query["branch"].ToString().Trim(),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
    };

    /// <summary>How an address spells a value.</summary>
    public static string Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant() ?? "";

    private static T? Pick<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => Word<T>(v) == word).Select(v => (T?)v).FirstOrDefault();
}
