using Microsoft.AspNetCore.Http;
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

    public string Address => QueryWords.Address("/issues", Parameters);

    private IEnumerable<(string Name, string Value)> Parameters =>
    [
        ("q", Text),
        ("state", QueryWords.Word(State)),
        ("tier", QueryWords.Word(Tier)),
        ("branch", Branch),
        ("page", QueryWords.PageWord(Page)),
    ];

    public static IssueQuery Read(IQueryCollection query) => new()
    {
        Text = query.Text("q"),
        State = query.Pick<IssueState>("state"),
        Tier = query.Pick<Tier>("tier"),
        Branch = query.Text("branch"),
        Page = query.Page(),
    };
}
