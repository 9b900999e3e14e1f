using Microsoft.AspNetCore.Http;
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

    /// <summary>Only those behind time progress.</summary>
    public bool Behind { get; init; }

    /// <summary>元, 万元 or 亿元: only those whose amounts are in it.</summary>
    public string Money { get; init; } = "";

    /// <summary>From 1; a page after the last shows the last.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Text.Length > 0 || Light is not null || Branch.Length > 0 || Issues || Behind || Money.Length > 0;

    public string Address => QueryWords.Address("/projects", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("light", QueryWords.Word(Light)),
        ("branch", Branch),
        ("issues", Issues ? "1" : ""),
        ("behind", Behind ? "1" : ""),
        ("money", Money),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static ProjectQuery Read(IQueryCollection query) => new()
    {
        Text = query.Text("q"),
        Light = query.Pick<Light>("light"),
        Branch = query.Text("branch"),
        Issues = query.Yes("issues"),
        Behind = query.Yes("behind"),
        Money = query.Text("money"),
        Page = query.Page(),
    };
}
