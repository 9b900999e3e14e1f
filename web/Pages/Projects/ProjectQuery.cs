using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Projects;

/// <summary>Which projects are asked for, as an address says it. What it does not understand it leaves out.</summary>
public sealed record ProjectQuery
{
    /// <summary>Words that must all occur in 编号, 项目 or 建设单位.</summary>
    public string Text { get; init; } = "";

    public Light? Light { get; init; }

    /// <summary>The key of a branch: its projects, and those of all branches below it.</summary>
    public string Branch { get; init; } = "";

    /// <summary>Only with open issues.</summary>
    public bool Issues { get; init; }

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Text.Length > 0 || Light is not null || Branch.Length > 0 || Issues;

    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (name, value) in Parameters.Where(p => p.Value.Length > 0)) query.Add(name, value);
            return $"/projects{query}";
        }
    }

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("light", Word(Light)),
        ("branch", Branch),
        ("issues", Issues ? "1" : ""),
        ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    ];

    public static ProjectQuery Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim(),
        Light = Enum.GetValues<Light>().Where(l => Word(l) == query["light"].ToString()).Select(l => (Light?)l).FirstOrDefault(),
        Branch = query["branch"].ToString().Trim(),
        Issues = query["issues"].ToString() == "1",
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
    };

    public static string Word(Light? light) => light?.ToString().ToLowerInvariant() ?? "";
}
